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
internal sealed class FlowTally(DateSpan asked, CutRun cut, DayWeights weights)
{
    public decimal Value { get; private set; }

    /// <summary>Null once a standing bound opened it.</summary>
    public decimal? Low { get; private set; } = 0;

    public decimal? High { get; private set; } = 0;

    public Qualifiers Qualifiers { get; private set; }

    public static FlowTally Of(FlowNode node, DateSpan asked, CutRun cut, DayWeights weights)
    {
        var tally = new FlowTally(asked, cut, weights);
        tally.Add(node, 1, 0);
        return tally;
    }

    /// <summary>Adds <paramref name="laid"/> × (what the node lays on the asked days) + <paramref name="whole"/> × (its value).</summary>
    private void Add(FlowNode node, decimal laid, decimal whole)
    {
        if (weights.ArePlain && asked.Contains(node.Span))
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

    /// <summary>Of the days that carry a remainder, those that lie on the asked days, by their weight.</summary>
    private (decimal Part, decimal Of) RunsPart(FlowNode node)
    {
        decimal laid = 0;
        var days = 0;
        foreach (var run in node.Runs)
        {
            days += run.Days;
            if (Counted(run) is { } counted) laid += weights.Days(counted);
        }

        return (laid, Math.Max(1, days));
    }

    private DateSpan? Counted(DateSpan run)
    {
        if (!run.Overlaps(asked)) return null;
        if (asked.Contains(run)) return run;
        return cut switch { CutRun.Nothing => null, CutRun.Whole => run, _ => run.Within(asked) };
    }

    /// <summary>
    /// Of the amounts of finer figures, in proportion to which a remainder lies, those on the asked days. For a range, the
    /// rivals of the finer figures move the mean of their parts: down by taking the parts that are small at their highest
    /// and the others at their lowest, up the other way round.
    /// </summary>
    private (decimal Part, decimal Of) ScaledPart(FlowNode node)
    {
        if (node.Finer.Any(finer => finer.Candidate.Figure.Qualifier == Qualifier.About)) Qualifiers |= Qualifiers.About;
        if (cut == CutRun.ProRata)
        {
            var sum = node.Finer.Sum(finer => finer.Value);
            return sum == 0 ? (0, 1) : (node.Finer.Sum(finer => Of(finer, asked, cut, weights).Value), sum);
        }

        var up = cut == CutRun.Whole;
        var parts = node.Finer
            .Select(finer => (Part: PartOf(finer), finer.Candidate.Standing.Low, finer.Candidate.Standing.High))
            .OrderBy(item => up ? -item.Part : item.Part)
            .ToList();
        var (laid, all) = (parts.Sum(item => item.Part * item.Low), parts.Sum(item => item.Low));
        var best = (Part: laid, Of: all);
        foreach (var (part, low, high) in parts)
        {
            laid += part * (high - low);
            all += high - low;
            if (all > 0 && (best.Of == 0 || (up ? laid * best.Of > best.Part * all : laid * best.Of < best.Part * all))) best = (laid, all);
        }

        return best.Of == 0 ? (0, 1) : best;
    }

    /// <summary>The part of a finer figure's amount on the asked days; where figures inside it are cut, all or nothing.</summary>
    private decimal PartOf(FlowNode finer)
    {
        if (!finer.Span.Overlaps(asked)) return 0;
        var isNested = !finer.Children.IsEmpty || !finer.Finer.IsEmpty;
        if (isNested && !(weights.ArePlain && asked.Contains(finer.Span))) return cut == CutRun.Whole ? weights.Largest(finer.Span) : 0;
        if (isNested) return 1;

        var (part, of) = RunsPart(finer);
        return part / of;
    }
}
