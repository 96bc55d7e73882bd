using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>Spend ÷ connections over the same days, both covered to 75 %.</summary>
public static class CostPerConnection
{
    public static readonly IndicatorDefinition Definition =
        new("cost_per_connection", 1, "spend_in_period / sum(connections, from, to)", Compute, IsOverPeriod: true);

    public static Result Compute(Calculation calculation)
    {
        var connections = calculation.Data.Flow(MeasureIds.Connections).Over(calculation.Span, withLineage: calculation.WithLineage);
        if (connections.HasValue && connections.Cover < Costs.LeastCover && !calculation.Bounds)
        {
            var reason = new Reason(ReasonCode.NotCovered) { Measure = MeasureIds.Connections, At = calculation.Span.Last, Known = connections.AsOf, Cover = connections.Cover };
            connections = Result.None(reason, connections.Unit) with { Inputs = [new(InputRole.Connections, connections)] };
        }

        return Costs.Covered(
            calculation with { At = calculation.Span.Last },
            calculation.SpendOver(calculation.Span),
            InputRole.Connections,
            connections,
            calculation.Currency + "/connection");
    }
}
