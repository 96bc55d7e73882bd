using System.Globalization;
using System.Text.Json.Nodes;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Export.Formats.Catalogue;

/// <summary>The card as a schema.org Dataset, for the head of a page; no character of it can end the element it stands in.</summary>
public static class SchemaOrgJson
{
    /// <param name="card">What there is to say.</param>
    /// <param name="site">The address of this site.</param>
    /// <param name="language">Of the page.</param>
    public static string Write(DataSetCard card, Uri site, Language language)
    {
        var dataset = new JsonObject
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "Dataset",
            ["@id"] = Address(AppUrls.DataPackage) + "#dataset",
            ["name"] = card.Title.In(language),
            ["alternateName"] = card.Title.In(language == Language.Fr ? Language.En : Language.Fr),
            ["description"] = card.Description.In(language),
            ["url"] = Address(AppUrls.Figures),
            ["inLanguage"] = new JsonArray("fr", "en"),
            ["isAccessibleForFree"] = true,
            ["usageInfo"] = Address(AppUrls.About),
            ["version"] = card.Data.ToString(CultureInfo.InvariantCulture),
            ["datePublished"] = Day(card.Issued),
            ["dateModified"] = Day(card.Modified),
            ["temporalCoverage"] = card.Span.Years,
            ["creator"] = new JsonObject { ["@type"] = "Organization", ["name"] = nameof(DmpAnalytics), ["url"] = Address(AppUrls.Overview) },
            ["variableMeasured"] = new JsonArray([.. card.Measures.Select(measure => (JsonNode)measure.In(language))]),
            ["distribution"] = new JsonArray([.. card.Forms.Take(MostForms).Select(form => (JsonNode)new JsonObject
            {
                ["@type"] = "DataDownload",
                ["name"] = form.Title.In(language),
                ["encodingFormat"] = form.MediaType,
                ["contentUrl"] = Address(form.Path),
            })]),
        };
        return dataset.ToJsonString();

        string Address(string path) => new Uri(site, path).AbsoluteUri;
    }

    /// <summary>The whole set in its forms; its single files are named by the package.</summary>
    private const int MostForms = 4;

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
