using DmpAnalytics.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Api;

/// <summary>What is counted.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Kind"><c>stock</c>, <c>flow</c>, <c>average</c> or <c>share</c>.</param>
/// <param name="Unit">The counted unit, <c>percent</c>, or <c>money</c>: in the currency of the figure.</param>
/// <param name="Name">Its name.</param>
/// <param name="File">The file in which its figures are published.</param>
public sealed record MeasureJson(string Id, string Kind, string Unit, TextJson Name, string File)
{
    public static MeasureJson Of(Measure measure) =>
        new(measure.Id, Code.Of(measure.Kind), measure.Unit, TextJson.Of(measure.Name), measure.File);
}

internal static class MeasuresApi
{
    public static void MapMeasures(this RouteGroupBuilder group) =>
        group.MapGet("/measures", List).Describe("measures");

    private static Task<Results<Ok<ListJson<MeasureJson>>, JsonHttpResult<RefusalJson>>> List(HttpRequest request, ListAnswer list) =>
        list.OfAsync(request, [], (reference, _) => reference.Measures.Select(MeasureJson.Of));
}
