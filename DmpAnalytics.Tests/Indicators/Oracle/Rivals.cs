using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Puts the values of rivals in the place of what stands, where that moves nothing else.</summary>
internal static class Rivals
{
    /// <summary>Some standing figures with the value of one of their rivals; null where there are none, or where periods, points or known shares would change.</summary>
    public static RandomWorld? Swapped(RandomWorld world, Random random)
    {
        var values = Standing(world).Where(_ => random.Chance(70)).ToDictionary(
            standing => standing.Figure.Id,
            standing => random.Pick<decimal>([.. from other in standing.Alternatives where other.IsRival select other.Figure.Value]));
        if (values.Count == 0) return null;

        var swapped = world.With(world.Figures.Select(figure => values.TryGetValue(figure.Id, out var value) ? WithValue(figure, value) : figure));
        return Shape(swapped).SequenceEqual(Shape(world)) ? swapped : null;
    }

    private static IEnumerable<Standing> Standing(RandomWorld world) =>
        Ledger(world).Nodes.SelectMany(All).Select(node => node.Candidate.Standing)
            .Concat(Stocks(world).SelectMany(series => series.Points).Select(point => point.Standing))
            .Where(standing => standing.Alternatives.Any(other => other.IsRival));

    private static IEnumerable<string> Shape(RandomWorld world) =>
        Ledger(world).Nodes.SelectMany(All).Select(node => $"{node.Candidate.Figure.Id} {node.Span} {string.Join(' ', node.Runs)}")
            .Concat(Stocks(world).SelectMany(series => series.Points).Select(point => point.Standing.Figure.Id))
            .Concat(world.PlainActive.ShareWays.Select(known => FormattableString.Invariant($"{known.Day:O} {known.Way}")));

    private static IEnumerable<FlowNode> All(FlowNode node) => node.Children.Concat(node.Finer).SelectMany(All).Prepend(node);

    private static FlowLedger Ledger(RandomWorld world) => world.Data.Flow(MeasureIds.Spend, RandomWorld.Scope);

    private static IEnumerable<StockSeries> Stocks(RandomWorld world) =>
        from measure in world.Figures.Select(figure => figure.Measure).Distinct()
        where world.Data.Reference.FindMeasure(measure)!.IsAtDate
        select world.Data.Stock(measure);

    private static Figure WithValue(Figure figure, decimal value) =>
        new(figure.Programme, figure.Measure, figure.Scope, figure.Region, figure.Period, value, figure.Unit, figure.Qualifier, figure.Source)
        {
            Rank = figure.Rank,
            Precision = figure.Precision,
        };
}
