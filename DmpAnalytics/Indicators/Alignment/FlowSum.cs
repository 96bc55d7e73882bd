using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>Running totals over whole nodes: what a span of them sums to is a difference of two.</summary>
internal readonly record struct Totals(decimal Value, decimal Low, decimal High, int Days, int About, int AtLeast, int AtMost)
{
    /// <summary>One more entry than nodes; the first is zero.</summary>
    public static IEnumerable<Totals> Running(ImmutableArray<FlowNode> nodes)
    {
        var total = default(Totals);
        yield return total;
        foreach (var node in nodes)
        {
            var (standing, qualifier) = (node.Candidate.Standing, node.Candidate.Figure.Qualifier);
            total = new(
                total.Value + node.Value,
                total.Low + standing.Low,
                total.High + standing.High,
                total.Days + node.Span.Days,
                total.About + (qualifier == Qualifier.About ? 1 : 0),
                total.AtLeast + (qualifier == Qualifier.AtLeast ? 1 : 0),
                total.AtMost + (qualifier == Qualifier.AtMost ? 1 : 0));
            yield return total;
        }
    }
}

/// <summary>A sum over days while it is being made: at most two cut nodes, and whole ones between.</summary>
internal sealed class FlowSum
{
    public decimal Value { get; private set; }

    public decimal? Low { get; private set; } = 0;

    public decimal? High { get; private set; } = 0;

    public Qualifiers Qualifiers { get; private set; }

    public int CoveredDays { get; private set; }

    public DateOnly? LastCovered { get; private set; }

    /// <summary>Some run of days is counted pro rata.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whole nodes only: each published as it stands.</summary>
    public bool IsPlain { get; private set; } = true;

    public void AddWhole(Totals from, Totals to, FlowNode last)
    {
        Value += to.Value - from.Value;
        Low += to.AtMost > from.AtMost ? null : to.Low - from.Low;
        High += to.AtLeast > from.AtLeast ? null : to.High - from.High;
        if (to.About > from.About) Qualifiers |= Qualifiers.About;
        if (to.AtLeast > from.AtLeast) Qualifiers |= Qualifiers.AtLeast;
        if (to.AtMost > from.AtMost) Qualifiers |= Qualifiers.AtMost;
        CoveredDays += to.Days - from.Days;
        Cover(last.Span.Last);
    }

    /// <summary>Adds what one node lays on the asked days, cut or weighted by prices.</summary>
    public void AddPart(FlowNode node, DateSpan asked, decimal coveredPart, DayWeights weights)
    {
        var proRata = FlowTally.Of(node, asked, CutRun.ProRata, weights);
        Value += proRata.Value;
        Qualifiers |= proRata.Qualifiers;
        Low += FlowTally.Of(node, asked, CutRun.Nothing, weights).Low;
        High += FlowTally.Of(node, asked, CutRun.Whole, weights).High;
        IsPlain = false;
        AddCover(node, asked, coveredPart);
    }

    private void AddCover(FlowNode node, DateSpan asked, decimal coveredPart)
    {
        foreach (var run in node.Runs)
        {
            var days = run.DaysIn(asked);
            if (days == 0) continue;
            if (days < run.Days) IsCut = true;
            if (days < coveredPart * run.Days) continue;
            CoveredDays += days;
            Cover(run.Last < asked.Last ? run.Last : asked.Last);
        }

        foreach (var part in node.Children.Concat(node.Finer)) AddCover(part, asked, coveredPart);
    }

    private void Cover(DateOnly day) => LastCovered = LastCovered is { } last && last > day ? last : day;
}
