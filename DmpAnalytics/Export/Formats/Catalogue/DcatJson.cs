using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Export.Formats.Catalogue;

/// <summary>
/// The card as a DCAT catalogue in JSON-LD, with the properties of StatDCAT-AP for statistical data: dimensions, attributes,
/// number of series, units.
/// </summary>
public static class DcatJson
{
    public const string ContentType = "application/ld+json";

    private const string Authority = "http://publications.europa.eu/resource/authority/";
    private const string SdmxTerms = "http://purl.org/linked-data/sdmx/2009/";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="card">What there is to say.</param>
    /// <param name="site">The address of this site.</param>
    public static byte[] Write(DataSetCard card, Uri site)
    {
        var dataset = new JsonObject
        {
            ["@id"] = Address(AppUrls.DataPackage) + "#dataset",
            ["@type"] = "dcat:Dataset",
            ["dct:title"] = Text(card.Title),
            ["dct:description"] = Text(card.Description),
            ["dct:identifier"] = "dmp-figures",
            ["dct:issued"] = Time(card.Issued),
            ["dct:modified"] = Time(card.Modified),
            ["dcat:version"] = card.Data.ToString(CultureInfo.InvariantCulture),
            ["dct:rights"] = new JsonObject { ["@type"] = "dct:RightsStatement", ["rdfs:label"] = Text(card.Rights) },
            ["dct:language"] = Ids("language/FRA", "language/ENG"),
            ["dct:accrualPeriodicity"] = Id(Authority + "frequency/IRREG"),
            ["dct:spatial"] = Ids([.. card.Countries.Select(country => "country/" + country)]),
            ["dct:temporal"] = new JsonObject
            {
                ["@type"] = "dct:PeriodOfTime",
                ["dcat:startDate"] = Year(card.Span.FirstYear),
                ["dcat:endDate"] = Year(card.Span.LastYear),
            },
            ["dcat:landingPage"] = Id(Address(AppUrls.Figures)),
            ["statdcatap:numSeries"] = new JsonObject { ["@type"] = "xsd:integer", ["@value"] = card.Span.Series.ToString(CultureInfo.InvariantCulture) },
            ["statdcatap:dimension"] = Terms("dimension#refArea", "dimension#timePeriod"),
            ["statdcatap:attribute"] = Terms("attribute#obsStatus", "attribute#unitMeasure"),
            ["statdcatap:statUnitMeasure"] = new JsonArray([.. card.Span.Units.Select(unit => (JsonNode)unit)]),
            ["dcat:distribution"] = new JsonArray([.. card.Forms.Select(Distribution)]),
        };
        var catalogue = new JsonObject
        {
            ["@context"] = new JsonObject
            {
                ["dcat"] = "http://www.w3.org/ns/dcat#",
                ["dct"] = "http://purl.org/dc/terms/",
                ["foaf"] = "http://xmlns.com/foaf/0.1/",
                ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
                ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
                ["statdcatap"] = "http://data.europa.eu/s1n/",
            },
            ["@id"] = Address(AppUrls.Catalogue),
            ["@type"] = "dcat:Catalog",
            ["dct:title"] = Text(card.Title),
            ["dct:description"] = Text(card.Description),
            ["dct:publisher"] = new JsonObject { ["@type"] = "foaf:Agent", ["foaf:name"] = nameof(DmpAnalytics) },
            ["dct:modified"] = Time(card.Modified),
            ["foaf:homepage"] = Id(Address(AppUrls.Overview)),
            ["dcat:dataset"] = new JsonArray(dataset),
            ["dcat:service"] = new JsonArray(new JsonObject
            {
                ["@type"] = "dcat:DataService",
                ["dct:title"] = Text(card.Title),
                ["dcat:endpointURL"] = Id(Address(AppUrls.Api)),
                ["dcat:endpointDescription"] = Id(Address(AppUrls.OpenApi)),
                ["dcat:servesDataset"] = Id(Address(AppUrls.DataPackage) + "#dataset"),
            }),
        };
        return JsonSerializer.SerializeToUtf8Bytes(catalogue, Options);

        string Address(string path) => new Uri(site, path).AbsoluteUri;

        JsonNode Distribution(CardForm form)
        {
            var distribution = new JsonObject
            {
                ["@type"] = "dcat:Distribution",
                ["dct:title"] = Text(form.Title),
                ["dcat:accessURL"] = Id(Address(form.Path)),
                ["dcat:downloadURL"] = Id(Address(form.Path)),
                ["dcat:mediaType"] = Id("https://www.iana.org/assignments/media-types/" + form.MediaType),
                ["dct:rights"] = new JsonObject { ["@type"] = "dct:RightsStatement", ["rdfs:label"] = Text(card.Rights) },
            };
            if (form.Standard is { } standard) distribution["dct:conformsTo"] = Id(standard);
            return distribution;
        }
    }

    private static JsonArray Text(LocalText text) =>
        [new JsonObject { ["@language"] = "fr", ["@value"] = text.Fr }, new JsonObject { ["@language"] = "en", ["@value"] = text.En }];

    private static JsonObject Id(string address) => new() { ["@id"] = address };

    private static JsonArray Ids(params string[] names) => [.. names.Select(name => Id(Authority + name))];

    private static JsonArray Terms(params string[] names) => [.. names.Select(name => Id(SdmxTerms + name))];

    private static JsonObject Time(DateTimeOffset at) =>
        new() { ["@type"] = "xsd:dateTime", ["@value"] = UtcText.Of(at) };

    private static JsonObject Year(int year) => new() { ["@type"] = "xsd:gYear", ["@value"] = year.ToString("0000", CultureInfo.InvariantCulture) };
}
