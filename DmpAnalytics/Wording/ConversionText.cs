using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>How the amounts of one year became those asked, in words: indices, exchange rates and what they multiply to.</summary>
public sealed class ConversionText(ResolvedQuestion question, ReferenceData reference, Language language)
{
    private const string Area = "Lineage";
    private const int IndexDecimals = 4;
    private const int RateDecimals = 5;
    private const int FactorDecimals = 6;

    /// <summary>Constant prices are converted at the rate of their year, nominal amounts at each year's.</summary>
    public string RateName => question.Prices.Year is { } year
        ? Words.Format(Area, "conversion.rate.of", language, Formats.Year(year))
        : Words.Get(Area, "conversion.rate", language);

    /// <summary><c>98,4210</c>; a dash where none was needed.</summary>
    public string Index(Deflator? index) => index is null ? "–" : Formats.Precise(index.Index, IndexDecimals, language);

    /// <summary><c>1 £ = 1,17000 €</c>; both where neither money is the euro.</summary>
    public string Rates(PriceStep step) =>
        string.Join(" · ", new[] { step.OwnRate, step.AskedRate }.OfType<ExchangeRate>().Select(rate => Words.Format(
            Area, "conversion.unit", language, Formats.Value(1, rate.Currency, language), Formats.Precise(rate.EurPerUnit, RateDecimals, language))));

    /// <summary>The multiplier of the year, or why there is none.</summary>
    public string Factor(PriceStep step) =>
        step.Missing is { } missing ? ReasonText.Sentence(missing, reference, language) : Formats.Precise(step.Factor, FactorDecimals, language);

    /// <summary><c>2009 : × 1,061200 (indice 104,2000 ÷ 98,1907 ; 1 £ = 1,17000 €)</c>, or why there is no multiplier.</summary>
    public string Line(PriceStep step)
    {
        if (step.Missing is not null) return $"{Formats.Year(step.Year)}{ResultText.Colon(language)}{Factor(step)}";
        IEnumerable<string> parts =
        [
            step.Index is null ? "" : Words.Format(Area, "conversion.by_index", language, Index(step.BaseIndex), Index(step.Index)),
            Rates(step),
        ];
        var made = string.Join(Words.Get("Questions", "separator", language), parts.Where(part => part.Length > 0));
        var factor = $"{Formats.Year(step.Year)}{ResultText.Colon(language)}× {Factor(step)}";
        return made.Length == 0 ? factor : $"{factor} ({made})";
    }

    /// <summary>Who publishes the indices and rates used.</summary>
    public static IEnumerable<string> SourcesOf(IEnumerable<PriceStep> steps) => steps
        .SelectMany(step => new[] { step.Index?.Source, step.BaseIndex?.Source, step.OwnRate?.Source, step.AskedRate?.Source })
        .OfType<string>().Distinct(StringComparer.Ordinal);
}
