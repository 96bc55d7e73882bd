using DmpAnalytics.Export.Formats.Catalogue;

namespace DmpAnalytics.Api;

internal static class CatalogueApi
{
    public static void MapCatalogue(this RouteGroupBuilder group) =>
        group.MapGet("/catalog.jsonld", Catalogue).DescribeFile("catalogue", DcatJson.ContentType, "data");

    private static async Task<IResult> Catalogue(HttpRequest request, ListAnswer list, DataSetCards cards, CancellationToken cancellationToken)
    {
        var asked = await list.AskedAsync(request);
        if (!asked.IsAnswered) return RefusalJson.Of(asked.Problems, ApiLanguage.Of(request));

        var card = await cards.OfAsync(asked.Value.Reference.Version, cancellationToken);
        return TypedResults.Bytes(DcatJson.Write(card, new Uri($"{request.Scheme}://{request.Host}")), DcatJson.ContentType);
    }
}
