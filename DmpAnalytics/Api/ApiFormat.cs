using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Export.Formats.Package;
using DmpAnalytics.Export.Formats.Sdmx;

namespace DmpAnalytics.Api;

/// <summary>A form in which answers are written.</summary>
/// <param name="Name">The value of <c>format</c>.</param>
/// <param name="ContentType">With its parameters.</param>
internal sealed record ApiFormat(string Name, string ContentType)
{
    public static readonly ApiFormat Json = new("json", "application/json; charset=utf-8");

    public static readonly ApiFormat Csv = new("csv", "text/csv; charset=utf-8; header=present");

    /// <summary>Figures and series as statistical offices exchange them.</summary>
    public static readonly ApiFormat Sdmx = new("sdmx", SdmxCsv.ContentType);

    public static readonly ImmutableArray<string> Names = [Json.Name, Csv.Name, Sdmx.Name];

    public bool IsTable => this == Csv;

    /// <summary>What may be asked of an address.</summary>
    public static ImmutableArray<string> AllowedAt(HttpRequest request) =>
        HasObservations(request) ? Names : Names.Remove(Sdmx.Name);

    /// <summary><c>format</c>, else the first of <c>Accept</c> that is written here, else JSON.</summary>
    public static ApiFormat Of(HttpRequest request)
    {
        if (ApiParameters.Value(request, "format") is { } asked) return asked == Csv.Name ? Csv : asked == Sdmx.Name ? Sdmx : Json;

        var accepted = request.GetTypedHeaders().Accept
            .Where(each => each.Quality is null or > 0)
            .OrderByDescending(each => each.Quality ?? 1);
        foreach (var type in accepted)
        {
            if (type.MediaType == "text/csv") return Csv;
            if (type.MediaType == Sdmx.ContentType.Split(';')[0] && HasObservations(request)) return Sdmx;
            if (type.MediaType == "application/json" || type.MatchesAllTypes || type.MediaType == "application/*") return Json;
        }

        return Json;
    }

    public static byte[] Write(JsonTable table) => PackageCsv.Write(table.Columns, table.Rows.Select(row => row.Select(Text)));

    /// <summary>A text that a spreadsheet would compute is marked as a text; numbers are as they are.</summary>
    private static string Text(object? cell) => cell switch
    {
        string text when text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) => "'" + text,
        _ => string.Create(CultureInfo.InvariantCulture, $"{cell}"),
    };

    private static bool HasObservations(HttpRequest request) =>
        request.Path == $"{AppUrls.Api}/figures" || (request.Path.Value ?? "").EndsWith("/series", StringComparison.Ordinal);
}
