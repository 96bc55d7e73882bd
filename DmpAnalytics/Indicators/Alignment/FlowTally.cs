using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>Which amount of a run that the asked days cut is counted: pro rata by days, nothing, or all of it.</summary>
internal enum CutRun
{
    ProRata,
    Nothing,
    Whole,
}

/// <summary>
/// Adds up what nodes lay on the asked days, as a sum of the figures' values times coefficients, so that the range
/// follows the sign with which each figure enters.
/// </summary>
internal sealed class FlowTally(DateSpan asked, CutRun cut)
{
    public decimal Value { get; private set; }

    /// <summary>Null once a standing bound opened it.</summary>
    public decimal? Low { get; private set; } = 0;

    public decimal? High { get; private set; } = 0;

    public Qualifiers Qualifiers { get; private set; }

    public static FlowTally Of(FlowNode node, DateSpan asked, CutRun cut)
    {
        var tally = new FlowTally(asked, cut);
        tally.Add(node, 1, 0);
        return tally;
    }

    /// <summary>Adds <paramref name="laid"/> × (what the node lays on the asked days) + <paramref name="whole"/> × (its value).</summary>
    private void Add(FlowNode node, decimal laid, decimal whole)
    {
        if (asked.Contains(node.Span))
        {
            Put(node.Candidate.Standing, laid + whole);
            return;
        }

        if (laid == 0 || !asked.Overlaps(node.Span))
        {
            Put(node.Candidate.Standing, whole);
            return;
        }

        var part = node.IsScaled ? ScaledPart(node) : RunsPart(node);
        Put(node.Candidate.Standing, whole + (laid * part));
        foreach (var child in node.Children) Add(child, laid, -laid * part);
        if (node.IsScaled) return;
        foreach (var finer in node.Finer) Add(finer, laid, -laid * part);
    }

    private void Put(Standing standing, decimal coefficient)
    {
        if (coefficient == 0) return;
        var figure = standing.Figure;
        var (low, high) = (
            figure.Qualifier == Qualifier.AtMost ? (decimal?)null : standing.Low,
            figure.Qualifier == Qualifier.AtLeast ? (decimal?)null : standing.High);
        Value += coefficient * figure.Value;
        Low += coefficient > 0 ? coefficient * low : coefficient * high;
        High += coefficient > 0 ? coefficient * high : coefficient * low;
        Qualifiers |= coefficient > 0 ? figure.Qualifier.ToSet() : figure.Qualifier.ToSet().Flipped();
    }

    /// <summary>The part of a remainder, from 0 to 1, that its runs of days lay on the asked days.</summary>
    private decimal RunsPart(FlowNode node)
    {
        decimal laid = 0;
        var days = 0;
        foreach (var run in node.Runs)
        {
            days += run.Days;
            laid += run.Days * PartOf(run);
        }

        return days == 0 ? 0 : laid / days;
    }

    private decimal PartOf(DateSpan run)
    {
        var overlap = run.DaysIn(asked);
        if (overlap == 0) return 0;
        if (overlap == run.Days) return 1;
        return cut switch { CutRun.Nothing => 0, CutRun.Whole => 1, _ => (decimal)overlap / run.Days };
    }

    /// <summary>The part of a remainder that finer figures in proportion lay on the asked days; at its bounds for a range.</summary>
    private decimal ScaledPart(FlowNode node)
    {
        decimal done = 0;
        decimal rest = 0;
        foreach (var finer in node.Finer)
        {
            if (finer.Candidate.Figure.Qualifier == Qualifier.About) Qualifiers |= Qualifiers.About;
            if (cut == CutRun.ProRata)
            {
                var laid = Of(finer, asked, cut).Value;
                done += laid;
                rest += finer.Value - laid;
                continue;
            }

            var (low, high) = (finer.Candidate.Standing.Low, finer.Candidate.Standing.High);
            if (asked.Contains(finer.Span)) done += cut == CutRun.Whole ? high : low;
            else if (!asked.Overlaps(finer.Span)) rest += cut == CutRun.Whole ? low : high;
            else if (cut == CutRun.Whole) done += high;
            else rest += high;
        }

        return done + rest == 0 ? 0 : done / (done + rest);
    }
}
