using System.Text.RegularExpressions;

namespace DmpAnalytics.Tests.Architecture;

/// <summary>A file is short, its namespace is its folder, and nothing is hidden in global usings.</summary>
internal static class FileShape
{
    public const int MostLines = 400;

    private static readonly Regex Namespace = new(@"^\s*namespace\s+([\w.]+)", RegexOptions.Multiline);
    private static readonly Regex RazorNamespace = new(@"^@namespace\b", RegexOptions.Multiline);
    private static readonly Regex GlobalUsing = new(@"\bglobal\s+using\b");

    public static IEnumerable<string> Violations(SourceFile file)
    {
        var lines = file.Text.AsSpan().Count('\n');
        if (lines > MostLines && !IsWrittenByATool(file))
            yield return $"{file.Path}: {lines} lines, at most {MostLines}.";

        if (file.IsMarkup && RazorNamespace.IsMatch(file.Text)) yield return $"{file.Path}: the namespace of a component is its folder.";
        if (!file.Path.EndsWith(".cs", StringComparison.Ordinal)) yield break;

        var code = file.Code();
        if (GlobalUsing.IsMatch(code)) yield return $"{file.Path}: a global using hides a border.";

        var expected = file.Folder.Replace('/', '.');
        foreach (var found in Namespace.Matches(code).Select(match => match.Groups[1].Value))
        {
            if (found != expected) yield return $"{file.Path}: namespace {found}, folder {expected}.";
        }

        if (!Namespace.IsMatch(code) && !file.Path.EndsWith("/Program.cs", StringComparison.Ordinal) && !IsWrittenByATool(file))
            yield return $"{file.Path}: no namespace.";
    }

    /// <summary>Migrations and compiled models are written by build/Migrations.</summary>
    public static bool IsWrittenByATool(SourceFile file) =>
        file.Folder.Contains("/Migrations", StringComparison.Ordinal) || file.Folder.Contains("/CompiledModels", StringComparison.Ordinal);
}
