using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Indicators;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Wording;

/// <summary>Calculation cards of the published figures.</summary>
internal static class ShippedCards
{
    public static CalculationCard Of(string indicator, string programme, string date, string? scope, Language language) =>
        Of(indicator, ShippedFigures.At(programme, date, scope), language);

    public static CalculationCard Of(string indicator, Calculation asked, Language language)
    {
        var definition = IndicatorCatalog.Find(indicator)!;
        var (data, reference) = (asked.Data, asked.Data.Reference);
        var span = asked with { Span = new(asked.At.AddYears(-1).AddDays(1), asked.At) };
        var question = new ResolvedQuestion
        {
            Programme = data.Programme,
            Scope = reference.SpendScopes(data.Programme.Id).FirstOrDefault(item => item.Id == asked.Scope),
            At = Period.OfDay(asked.At),
            From = span.Span.First,
            To = span.Span.Last,
            Every = Every.Year,
            Denominator = asked.Denominator,
            Prices = asked.Prices,
            Bounds = asked.Bounds,
            Breaks = asked.Breaks,
            Data = 1,
        };
        var answer = new Answer(definition.Id, definition.Version, question, definition.Compute(span).Rounded(), definition.Formula);
        return CalculationCard.Of(answer, reference, language);
    }
}
