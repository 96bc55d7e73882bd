using DmpAnalytics.Domain;

namespace DmpAnalytics.Api;

/// <summary>Who published what, when and where.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Title">The published title; ours where <paramref name="TitleIsOurs"/>.</param>
/// <param name="TitleIsOurs">The published title is not known.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Kind">How far it is trusted, from <c>audit_report</c> to <c>press</c>.</param>
/// <param name="Published">When, as precisely as known.</param>
/// <param name="Url">Where.</param>
/// <param name="PublishedIn">ISO 639-1 of its language.</param>
/// <param name="Origin">The source it repeats.</param>
/// <param name="Accessed">When it was read.</param>
/// <param name="Licence">Under which licence it was published.</param>
/// <param name="Note">What to know of it.</param>
public sealed record SourceJson(
    string Id,
    string Title,
    bool TitleIsOurs,
    string Publisher,
    string Kind,
    string? Published,
    string? Url,
    string? PublishedIn,
    string? Origin,
    string? Accessed,
    string? Licence,
    TextJson? Note)
{
    public static SourceJson Of(Source source) => new(
        source.Id,
        source.Title,
        source.TitleIsOurs,
        source.Publisher,
        Code.Of(source.Kind),
        source.Published?.Text,
        source.Url,
        source.PublishedIn,
        source.Origin,
        source.Accessed?.Text,
        source.Licence,
        TextJson.OfOptional(source.Note));
}

internal static class SourcesApi
{
    private static readonly ListParameter[] Filters = [ListParameter.Of<SourceKind>("kind")];

    public static void MapSources(this RouteGroupBuilder group) =>
        group.MapGet("/sources", List).Describe<ListJson<SourceJson>>("sources", [.. Filters.Select(filter => filter.Name)], isList: true);

    private static Task<IResult> List(HttpRequest request, ListAnswer list) =>
        list.OfAsync(
            request,
            Filters,
            (reference, filter) => reference.Sources
                .Where(item => filter["kind"] is null || Code.Of(item.Kind) == filter["kind"])
                .Select(SourceJson.Of),
            item => item.Id);
}
