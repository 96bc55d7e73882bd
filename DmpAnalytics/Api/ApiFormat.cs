using System.Collections.Immutable;
using DmpAnalytics.Export.Formats;
using DmpAnalytics.Export.Formats.Sdmx;

namespace DmpAnalytics.Api;

/// <summary>A form in which answers are written.</summary>
/// <param name="Name">The value of <c>format</c>.</param>
/// <param name="ContentType">With its parameters.</param>
/// <param name="Dialect">How its table is written; null where it is none.</param>
internal sealed record ApiFormat(string Name, string ContentType, CsvDialect? Dialect = null)
{
    public static readonly ApiFormat Json = new("json", "application/json; charset=utf-8");

    public static readonly ApiFormat Csv = new("csv", "text/csv; charset=utf-8; header=present", CsvDialect.Machines);

    /// <summary>The same values for a French Excel.</summary>
    public static readonly ApiFormat ExcelCsv = new("excel.csv", "text/csv; charset=utf-8; header=present", CsvDialect.FrenchExcel);

    /// <summary>Figures and series as statistical offices exchange them.</summary>
    public static readonly ApiFormat Sdmx = new("sdmx", SdmxCsv.ContentType);

    private static readonly ImmutableArray<ApiFormat> All = [Json, Csv, ExcelCsv, Sdmx];

    public static readonly ImmutableArray<string> Names = [.. All.Select(format => format.Name)];

    /// <summary>What may be asked of an address.</summary>
    public static ImmutableArray<string> AllowedAt(HttpRequest request) =>
        HasObservations(request) ? Names : Names.Remove(Sdmx.Name);

    /// <summary><c>format</c>, else the first of <c>Accept</c> that is written here, else JSON.</summary>
    public static ApiFormat Of(HttpRequest request)
    {
        if (ApiParameters.Value(request, "format") is { } asked) return All.FirstOrDefault(format => format.Name == asked) ?? Json;

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

    private static bool HasObservations(HttpRequest request) =>
        request.Path == $"{AppUrls.Api}/figures" || (request.Path.Value ?? "").EndsWith("/series", StringComparison.Ordinal);
}
