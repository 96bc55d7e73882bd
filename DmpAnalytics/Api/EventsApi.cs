using DmpAnalytics.Domain;

namespace DmpAnalytics.Api;

/// <summary>A dated fact.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Programme">The id of the programme.</param>
/// <param name="Date">When, as precisely as known.</param>
/// <param name="Title">What happened.</param>
/// <param name="Source">The id of its source.</param>
public sealed record EventJson(string Id, string Programme, string Date, TextJson Title, string Source)
{
    public static EventJson Of(Event fact) => new(fact.Id, fact.Programme, fact.Date.Text, TextJson.Of(fact.Title), fact.Source);
}

internal static class EventsApi
{
    private static readonly ListParameter[] Filters = [ListParameter.Programme];

    public static void MapEvents(this RouteGroupBuilder group) =>
        group.MapGet("/events", List).Describe<ListJson<EventJson>>("events", [.. Filters.Select(filter => filter.Name)], isList: true);

    private static Task<IResult> List(HttpRequest request, ListAnswer list) =>
        list.OfAsync(
            request,
            Filters,
            (reference, filter) => reference.Events
                .Where(item => filter.Programme is null || item.Programme == filter.Programme)
                .Select(EventJson.Of),
            item => item.Id);
}
