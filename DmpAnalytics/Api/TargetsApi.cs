using DmpAnalytics.Domain;

namespace DmpAnalytics.Api;

/// <summary>A promised value.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Programme">The id of the programme.</param>
/// <param name="Measure">The id of the measure.</param>
/// <param name="Scope">What it covers; null: the whole programme.</param>
/// <param name="Kind"><c>promise</c>, <c>forecast</c>, <c>ceiling</c> or <c>envelope</c>.</param>
/// <param name="Value">What was promised.</param>
/// <param name="Unit">A currency, <c>percent</c> or a counted unit.</param>
/// <param name="From">The first day of the span of a flow.</param>
/// <param name="Due">The due date; null: none was given.</param>
/// <param name="Announced">When; null: as its source was published.</param>
/// <param name="IsHeadline">Whether its years are judged by it.</param>
/// <param name="Source">The id of its source.</param>
/// <param name="Locator">Page, section or table of the source.</param>
/// <param name="Rank"><c>preferred</c>, <c>normal</c> or <c>deprecated</c>.</param>
/// <param name="Note">What to know of it.</param>
/// <param name="Import">The import that brought it.</param>
/// <param name="File">The file of that import.</param>
/// <param name="Line">The physical line of the file; the header is line 1.</param>
public sealed record TargetJson(
    string Id,
    string Programme,
    string Measure,
    string? Scope,
    string Kind,
    decimal Value,
    string Unit,
    string? From,
    string? Due,
    string? Announced,
    bool IsHeadline,
    string Source,
    string Locator,
    string Rank,
    TextJson? Note,
    long? Import,
    string? File,
    int? Line)
{
    public static TargetJson Of(Target target) => new(
        target.Id,
        target.Programme,
        target.Measure,
        target.Scope,
        Code.Of(target.Kind),
        target.Value,
        target.Unit,
        target.From is { } from ? QuestionJson.Day(from) : null,
        target.Due is { } due ? QuestionJson.Day(due) : null,
        target.Announced?.Text,
        target.IsHeadline,
        target.Source,
        target.Locator,
        Code.Of(target.Rank),
        TextJson.OfOptional(target.Note),
        target.Origin?.Import,
        target.Origin?.File,
        target.Origin?.Line);
}

internal static class TargetsApi
{
    private static readonly ListParameter[] Filters = [ListParameter.Programme, ListParameter.Measure, ListParameter.Of<TargetKind>("kind")];

    public static void MapTargets(this RouteGroupBuilder group) =>
        group.MapGet("/targets", List).Describe<ListJson<TargetJson>>("targets", [.. Filters.Select(filter => filter.Name)], isList: true);

    private static Task<IResult> List(HttpRequest request, ListAnswer list) =>
        list.OfAsync(
            request,
            Filters,
            (reference, filter) => reference.Targets
                .Where(item => filter.Programme is null || item.Programme == filter.Programme)
                .Where(item => filter.Measure is null || item.Measure == filter.Measure)
                .Where(item => filter["kind"] is null || Code.Of(item.Kind) == filter["kind"])
                .Select(TargetJson.Of),
            item => item.Id);
}
