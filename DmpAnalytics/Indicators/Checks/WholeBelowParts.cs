using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// A figure for a longer period of a flow is below the sum of the figures for periods inside it (rule 3): those that stand, or
/// those that were set aside because they exceed the whole. Terms: the whole, its period, the number of parts, their sum, the
/// difference, in percent of the whole.
/// </summary>
public static class WholeBelowParts
{
    public static readonly CheckRule Rule = new("whole_below_parts", Find) { IsOfSeries = true };

    private static IEnumerable<Finding> Find(CheckedData data, CheckOptions options) =>
        from flow in data.Of(MeasureKind.Flow)
        let ledger = flow.Data.Flow(flow.Measure.Id, flow.Scope)
        where !ledger.Nodes.IsEmpty
        from pair in Exceeded(ledger).Concat(NotChosen(flow, ledger))
        let parts = pair.Parts.ToArray()
        where parts.Length > 0 && Claim.Exceeds(Sum(parts), Claim.Of(pair.Whole).High, options.WholeBelowPartsPercent)
        select Of(flow, pair.Whole, parts);

    /// <summary>Chosen wholes whose finer figures sum to more.</summary>
    private static IEnumerable<(Figure Whole, IEnumerable<FlowNode> Parts)> Exceeded(FlowLedger ledger) =>
        from node in FlowParts.All(ledger.Nodes)
        where !node.Refused.IsEmpty
        select (node.Candidate.Figure, node.Children.Concat(node.Refused));

    /// <summary>Wholes that were not chosen, against what was.</summary>
    private static IEnumerable<(Figure Whole, IEnumerable<FlowNode> Parts)> NotChosen(FigureGroup flow, FlowLedger ledger)
    {
        var used = FlowParts.All(ledger.Nodes).Select(node => node.Candidate.Figure.Number).ToHashSet();
        return
            from item in flow.Standings
            let figure = item.Standing.Figure
            where figure.Unit == ledger.Nodes[0].Candidate.Figure.Unit && !used.Contains(figure.Number)
            select (figure, FlowParts.Inside(ledger.Nodes, item.Days));
    }

    private static Finding Of(FigureGroup flow, Figure whole, FlowNode[] parts)
    {
        var sum = Sum(parts);
        var above = sum - whole.Value;
        return flow.Finding(Rule.Id, isCertain: above > Claim.Slack(whole) + parts.Sum(part => Claim.Slack(part.Candidate.Figure))) with
        {
            Figures = [whole, .. parts.Select(part => part.Candidate.Figure)],
            Terms =
            [
                Terms.Value(whole), Terms.Time(whole), new Term.Number(parts.Length), new Term.Amount(sum, whole.Unit),
                new Term.Amount(above, whole.Unit), Terms.Percent(above, whole.Value),
            ],
        };
    }

    private static decimal Sum(FlowNode[] parts) => parts.Sum(part => Claim.Of(part.Candidate.Figure).Low ?? 0);
}
