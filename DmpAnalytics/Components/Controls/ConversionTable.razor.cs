using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>How the amounts of each year became those asked: indices, exchange rates, what they multiply to, and who publishes them.</summary>
public partial class ConversionTable
{
    private const int IndexDecimals = 4;
    private const int RateDecimals = 5;
    private const int FactorDecimals = 6;

    [Parameter, EditorRequired]
    public required IReadOnlyList<PriceStep> Steps { get; set; }

    [Parameter, EditorRequired]
    public required ResolvedQuestion Question { get; set; }

    [Parameter, EditorRequired]
    public required string Caption { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private bool HasPrices => Question.Prices.Year is not null;

    private bool HasRates => Question.Prices.Currency is not null;

    /// <summary>Constant prices are converted at the rate of their year, nominal amounts at each year's.</summary>
    private string RateName => Question.Prices.Year is { } year
        ? Words.Format("Lineage", "conversion.rate.of", Language, Formats.Year(year))
        : Text("conversion.rate");

    private List<Source> Sources =>
        [.. Steps
            .SelectMany(step => new[] { step.Index?.Source, step.BaseIndex?.Source, step.OwnRate?.Source, step.AskedRate?.Source })
            .OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(Reference.FindSource).OfType<Source>()];

    private string IndexOf(Deflator? index) => index is null ? "–" : Formats.Precise(index.Index, IndexDecimals, Language);

    private string RatesOf(PriceStep step) =>
        string.Join(" · ", new[] { step.OwnRate, step.AskedRate }.OfType<ExchangeRate>().Select(rate => Words.Format(
            "Lineage", "conversion.unit", Language, Formats.Value(1, rate.Currency, Language), Formats.Precise(rate.EurPerUnit, RateDecimals, Language))));

    private string Factor(PriceStep step) => Formats.Precise(step.Factor, FactorDecimals, Language);

    private string Text(string key) => Words.Get("Lineage", key, Language);
}
