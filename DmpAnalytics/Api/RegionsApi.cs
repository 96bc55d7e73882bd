using DmpAnalytics.Domain;

namespace DmpAnalytics.Api;

/// <summary>A place.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Level">Region, department, town, group and the like.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The place that contains it.</param>
/// <param name="From">The year from which it existed.</param>
/// <param name="To">The year to which it existed.</param>
public sealed record RegionJson(string Id, string Country, string Level, TextJson Name, string? Parent, int? From, int? To)
{
    public static RegionJson Of(Region region) =>
        new(region.Id, region.Country, region.Level, TextJson.Of(region.Name), region.Parent, region.From, region.To);
}

internal static class RegionsApi
{
    private static readonly ListParameter[] Filters = [ListParameter.Country, ListParameter.Level];

    public static void MapRegions(this RouteGroupBuilder group) =>
        group.MapGet("/regions", List).Describe<ListJson<RegionJson>>("regions", [.. Filters.Select(filter => filter.Name)], isList: true);

    private static Task<IResult> List(HttpRequest request, ListAnswer list) =>
        list.OfAsync(
            request,
            Filters,
            (reference, filter) => reference.Regions
                .Where(item => filter["country"] is null || item.Country == filter["country"])
                .Where(item => filter["level"] is null || item.Level == filter["level"])
                .Select(RegionJson.Of),
            item => item.Id);
}
