using System.Globalization;
using DmpAnalytics.Export.Formats;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Api;

/// <summary>Writes an answer in the form asked: <c>format</c>, else <c>Accept</c>, else JSON.</summary>
internal static class ApiAnswer
{
    /// <summary>A list; its total and next part stand in the headers too, for those who read it as CSV.</summary>
    public static IResult Of<T>(HttpRequest request, ListJson<T> list)
    {
        TellPage(request, list.Total, list.Next);
        return ApiFormat.Of(request) is { Dialect: { } dialect } format ? Table(request, list.Items, format, dialect) : TypedResults.Ok(list);
    }

    /// <summary>The total and the address of the next part, as headers.</summary>
    public static void TellPage(HttpRequest request, int total, string? next)
    {
        var headers = request.HttpContext.Response.Headers;
        headers["Total-Count"] = total.ToString(CultureInfo.InvariantCulture);
        if (next is not null) headers.Link = $"<{AddressAfter(request, next)}>; rel=\"next\"";
    }

    /// <summary>One answer; <paramref name="rows"/> is what it says as a table.</summary>
    public static IResult Of<T, TRow>(HttpRequest request, T answer, Func<IReadOnlyList<TRow>> rows) =>
        ApiFormat.Of(request) is { Dialect: { } dialect } format ? Table(request, rows(), format, dialect) : TypedResults.Ok(answer);

    /// <summary>An answer whose table is one row of itself.</summary>
    public static IResult One<T>(HttpRequest request, T answer) => Of<T, T>(request, answer, () => [answer]);

    private static FileContentHttpResult Table<TRow>(HttpRequest request, IReadOnlyList<TRow> rows, ApiFormat format, CsvDialect dialect)
    {
        var options = request.HttpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var table = JsonTable.Of(rows, options);
        return TypedResults.Bytes(CsvWriter.Write(table.Columns, table.Rows, dialect), format.ContentType);
    }

    private static string AddressAfter(HttpRequest request, string next)
    {
        var pairs = request.Query.Where(pair => pair.Key != "after").SelectMany(pair => pair.Value, (pair, value) => (pair.Key, Value: value ?? ""));
        return request.Path + "?" + string.Join('&', pairs.Append(("after", next)).Select(pair => $"{Uri.EscapeDataString(pair.Item1)}={Uri.EscapeDataString(pair.Item2)}"));
    }
}
