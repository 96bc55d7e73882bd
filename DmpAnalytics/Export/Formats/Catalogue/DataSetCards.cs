using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Package;
using DmpAnalytics.Export.Formats.Sdmx;
using DmpAnalytics.Storage;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Catalogue;

/// <summary>Makes the card of the data set; the last one made is kept, as a committed version never changes.</summary>
public sealed class DataSetCards(DataReader reader, Analyst analyst)
{
    private const string Area = "Package";

    private volatile DataSetCard? kept;

    /// <param name="data">A data version that exists; null is the latest.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<DataSetCard> OfAsync(long? data, CancellationToken cancellationToken)
    {
        var version = data ?? await reader.LatestVersionAsync(cancellationToken);
        if (kept is { } known && known.Data == version) return known;

        var versions = await reader.VersionsAsync(cancellationToken);
        var reference = await analyst.ReferenceAsync(version, cancellationToken);
        return kept = new(
            version,
            PackageTemplate.Title,
            PackageTemplate.Description,
            InBoth("rights"),
            versions[^1].At,
            versions.Single(each => each.Number == version).At,
            await reader.SpanAsync(version, cancellationToken),
            [.. reference.Programmes.Select(programme => programme.Country).Distinct()],
            [.. reference.Measures.Select(measure => measure.Name)],
            Forms(version));
    }

    private static IReadOnlyList<CardForm> Forms(long data)
    {
        var ofVersion = string.Create(CultureInfo.InvariantCulture, $"data={data}");
        return
        [
            new(InBoth("form.package"), "application/json", $"{AppUrls.Api}{AppUrls.DataPackage}?{ofVersion}", "https://specs.frictionlessdata.io/tabular-data-package/"),
            new(InBoth("form.json"), "application/json", $"{AppUrls.Api}/figures?{ofVersion}", null),
            new(InBoth("form.csv"), "text/csv", $"{AppUrls.Api}/figures?format=csv&{ofVersion}", "https://www.rfc-editor.org/rfc/rfc4180"),
            new(InBoth("form.sdmx"), SdmxCsv.ContentType.Split(';')[0], $"{AppUrls.Api}/figures?format=sdmx&{ofVersion}", "https://sdmx.org/standards-2/"),
            .. PackageTemplate.Files.Select(file => new CardForm(PackageTemplate.TitleOf(file), "text/csv", AppUrls.PackageFile(file + ".csv", data), null)),
        ];
    }

    private static LocalText InBoth(string key) => new(Words.Get(Area, key, Language.Fr), Words.Get(Area, key, Language.En));
}
