using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Api;

/// <summary>One data version: a committed change of the data.</summary>
/// <param name="Data">Its number, as the parameter <c>data</c> takes it.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Kind"><c>import</c>, <c>undo</c>, <c>correction</c> or <c>rank</c>.</param>
/// <param name="Note">The reason given.</param>
public sealed record VersionJson(long Data, string At, string Kind, string Note)
{
    public static VersionJson Of(DataVersion version) =>
        new(version.Number, UtcText.Of(version.At), Code.Of(version.Kind), version.Note);
}

internal static class VersionsApi
{
    public static void MapVersions(this RouteGroupBuilder group) =>
        group.MapGet("/versions", List).Describe<ListJson<VersionJson>>("versions", [], isList: true);

    private static async Task<IResult> List(HttpRequest request, ListAnswer list, Historian historian, CancellationToken cancellationToken)
    {
        var versions = await historian.VersionsAsync(cancellationToken);
        return await list.OfAsync(
            request,
            [],
            (reference, _) => versions.Where(version => version.Number <= reference.Version).Select(VersionJson.Of),
            version => version.Data.ToString(CultureInfo.InvariantCulture));
    }
}
