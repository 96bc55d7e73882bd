using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Api;

/// <summary>One published statement.</summary>
/// <param name="Id">Public and stable.</param>
/// <param name="Programme">The id of the programme.</param>
/// <param name="Measure">The id of the measure.</param>
/// <param name="Scope">What it covers; null: the whole programme.</param>
/// <param name="Region">The place; null: the whole country.</param>
/// <param name="Period">The days it covers; a stock is a level on the last one.</param>
/// <param name="Precision">How exactly the end of the period is known.</param>
/// <param name="Value">As published.</param>
/// <param name="Unit">A currency, <c>percent</c> or a counted unit.</param>
/// <param name="Qualifier"><c>exact</c>, <c>about</c>, <c>at_least</c> or <c>at_most</c>.</param>
/// <param name="Source">The id of its source.</param>
/// <param name="Locator">Page, section or table of the source.</param>
/// <param name="Rank"><c>preferred</c>, <c>normal</c> or <c>deprecated</c>.</param>
/// <param name="Note">What to know of it.</param>
/// <param name="Import">The import that brought it.</param>
/// <param name="File">The file of that import.</param>
/// <param name="Line">The physical line of the file; the header is line 1.</param>
public sealed record FigureJson(
    string Id,
    string Programme,
    string Measure,
    string? Scope,
    string? Region,
    string Period,
    string Precision,
    decimal Value,
    string Unit,
    string Qualifier,
    string Source,
    string Locator,
    string Rank,
    TextJson? Note,
    long? Import,
    string? File,
    int? Line)
{
    public static FigureJson Of(Figure figure) => new(
        figure.Id,
        figure.Programme,
        figure.Measure,
        figure.Scope,
        figure.Region,
        figure.Period.Text,
        Code.Of(figure.Precision),
        figure.Value,
        figure.Unit,
        Code.Of(figure.Qualifier),
        figure.Source,
        figure.Locator,
        Code.Of(figure.Rank),
        TextJson.OfOptional(figure.Note),
        figure.Origin?.Import,
        figure.Origin?.File,
        figure.Origin?.Line);
}

internal static class FiguresApi
{
    public static void MapFigures(this RouteGroupBuilder group) =>
        group.MapGet("/figures", List).Describe("figures", "programme", "measure");

    private static Task<Results<Ok<ListJson<FigureJson>>, JsonHttpResult<RefusalJson>>> List(
        HttpRequest request, ListAnswer list, DataReader reader, CancellationToken cancellationToken) =>
        list.OfAsync(request, ["programme", "measure"], async (reference, filter) =>
        {
            var figures = await reader.ListFiguresAsync(filter.Programme, filter.Measure, reference.Version, cancellationToken);
            return figures.Select(FigureJson.Of);
        });
}
