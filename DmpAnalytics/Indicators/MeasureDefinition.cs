using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators;

/// <summary>
/// A measure asked as it stands, like an indicator: a stock or share at a date, a mean at a date, a flow over the days of a
/// period. Amounts are those of the question's perimeter, in its prices and currency; counts those of the whole programme.
/// </summary>
public static class MeasureDefinition
{
    public static IndicatorDefinition Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new(measure.Id, 1, measure.Id, calculation => Compute(calculation, measure), measure.Kind == MeasureKind.Flow);
    }

    private static Result Compute(Calculation calculation, Measure measure) => measure.Kind switch
    {
        MeasureKind.Flow when measure.Unit == Measure.MoneyUnit => Money(calculation, measure),
        MeasureKind.Flow => calculation.Data.Flow(measure.Id).Over(calculation.Span, null, calculation.WithLineage),
        MeasureKind.Average => calculation.Data.Average(measure.Id).At(calculation.At),
        _ => calculation.Stock(measure.Id),
    };

    private static Result Money(Calculation calculation, Measure measure) =>
        calculation.Data.Flow(measure.Id, calculation.Scope).Over(calculation.Span, calculation.Data.FactorsOf(calculation.Prices), calculation.WithLineage) with
        {
            Unit = calculation.Currency,
        };
}
