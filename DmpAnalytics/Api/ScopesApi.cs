using DmpAnalytics.Domain;

namespace DmpAnalytics.Api;

/// <summary>A perimeter of one programme in one file.</summary>
/// <param name="Programme">The id of the programme.</param>
/// <param name="Id">The perimeter; unique within the programme and the file.</param>
/// <param name="File">The file whose figures it narrows; <c>spend.csv</c> for perimeters of money.</param>
/// <param name="Name">Its name.</param>
/// <param name="PartOf">The perimeter that contains it.</param>
/// <param name="Starts">From when money of it could be spent.</param>
/// <param name="IsDefault">Whether it is taken unless the question says otherwise.</param>
public sealed record ScopeJson(string Programme, string Id, string File, TextJson Name, string? PartOf, string? Starts, bool IsDefault)
{
    public static ScopeJson Of(Scope scope) => new(
        scope.Programme,
        scope.Id,
        scope.File,
        TextJson.Of(scope.Name),
        scope.PartOf,
        scope.Starts is { } starts ? QuestionJson.Day(starts) : null,
        scope.IsDefault);
}

internal static class ScopesApi
{
    private static readonly ListParameter[] Filters = [ListParameter.Programme];

    public static void MapScopes(this RouteGroupBuilder group) =>
        group.MapGet("/scopes", List).Describe<ListJson<ScopeJson>>("scopes", [.. Filters.Select(filter => filter.Name)], isList: true);

    private static Task<IResult> List(HttpRequest request, ListAnswer list) =>
        list.OfAsync(
            request,
            Filters,
            (reference, filter) => reference.Scopes
                .Where(item => filter.Programme is null || item.Programme == filter.Programme)
                .Select(ScopeJson.Of),
            item => $"{item.Programme}/{item.File}/{item.Id}");
}
