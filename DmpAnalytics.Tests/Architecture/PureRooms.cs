using System.Text.RegularExpressions;

namespace DmpAnalytics.Tests.Architecture;

/// <summary>The engine reads no file, no network and no clock, and counts no figure in binary floating point.</summary>
internal static class PureRooms
{
    private static readonly string[] Pure = ["Domain", "Indicators", "Charts"];

    /// <summary>Asks the answers of which the pure models are made.</summary>
    private const string Asking = "Charts/Catalog";

    private static readonly string[] Exact = ["Domain", "Indicators", "Storage", "Import", "Analysis", "Export", "Api"];

    private static readonly Regex Outside = new(
        @"\b(System\.(IO|Net|Threading\.Tasks)\b|File\.(Read|Write|Open|Exists)|Directory\.|HttpClient|TimeProvider|Stopwatch|Task<|await\s|Environment\.|new Random\b)");

    private static readonly Regex Binary = new(@"(?<![\w.])(double|float|Half)\b(?!\s*:)");

    public static IEnumerable<string> Violations(SourceFile file)
    {
        var room = file.Room.Split('/')[0];
        var code = file.Code();
        if (Pure.Contains(room) && file.Room != Asking && Outside.Match(code) is { Success: true } outside) yield return $"{file.Path}: a pure room names {outside.Value}.";
        if (Exact.Contains(room) && !file.Room.Contains("Migrations", StringComparison.Ordinal) && Binary.Match(code) is { Success: true } binary)
            yield return $"{file.Path}: {binary.Value} where figures are decimal.";
    }
}
