using DmpAnalytics.Domain;

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
    private static readonly ListParameter[] Filters = [ListParameter.Of<MeasureKind>("kind")];

    public static void MapMeasures(this RouteGroupBuilder group) =>
        group.MapGet("/measures", List).Describe<ListJson<MeasureJson>>("measures", [.. Filters.Select(filter => filter.Name)], isList: true);

    private static Task<IResult> List(HttpRequest request, ListAnswer list) =>
        list.OfAsync(
            request,
            Filters,
            (reference, filter) => reference.Measures
                .Where(item => filter["kind"] is null || Code.Of(item.Kind) == filter["kind"])
                .Select(MeasureJson.Of),
            item => item.Id);
}
