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
            Put(node.Candidate.Standing, laid + whole, 1);
            return;
        }

        if (laid == 0 || !asked.Overlaps(node.Span))
        {
            Put(node.Candidate.Standing, whole, 1);
            return;
        }

        var (part, of) = node.IsScaled ? ScaledPart(node) : RunsPart(node);
        Put(node.Candidate.Standing, (whole * of) + (laid * part), of);
        foreach (var child in node.Children) Add(child, laid, -laid * part / of);
        if (node.IsScaled) return;
        foreach (var finer in node.Finer) Add(finer, laid, -laid * part / of);
    }

    /// <summary>Adds value × coefficient ÷ divisor, multiplied first so that whole days give whole cents.</summary>
    private void Put(Standing standing, decimal coefficient, decimal divisor)
    {
        if (coefficient == 0) return;
        var figure = standing.Figure;
        var (low, high) = (
            figure.Qualifier == Qualifier.AtMost ? (decimal?)null : standing.Low,
            figure.Qualifier == Qualifier.AtLeast ? (decimal?)null : standing.High);
        Value += coefficient * figure.Value / divisor;
        Low += coefficient * (coefficient > 0 ? low : high) / divisor;
        High += coefficient * (coefficient > 0 ? high : low) / divisor;
        Qualifiers |= coefficient > 0 ? figure.Qualifier.ToSet() : figure.Qualifier.ToSet().Flipped();
    }

    /// <summary>Of the days that carry a remainder, those that lie on the asked days.</summary>
    private (decimal Part, decimal Of) RunsPart(FlowNode node)
    {
        var laid = 0;
        var days = 0;
        foreach (var run in node.Runs)
        {
            days += run.Days;
            laid += DaysOf(run);
        }

        return (laid, Math.Max(1, days));
    }

    private int DaysOf(DateSpan run)
    {
        var overlap = run.DaysIn(asked);
        if (overlap == 0 || overlap == run.Days) return overlap;
        return cut switch { CutRun.Nothing => 0, CutRun.Whole => run.Days, _ => overlap };
    }

    /// <summary>Of the amounts of finer figures, in proportion to which a remainder lies, those on the asked days; at their bounds for a range.</summary>
    private (decimal Part, decimal Of) ScaledPart(FlowNode node)
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

        return done + rest == 0 ? (0, 1) : (done, done + rest);
    }
}
