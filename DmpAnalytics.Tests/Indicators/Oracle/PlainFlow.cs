using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Rule 3 on an array of days: each day belongs to one run, or to none.</summary>
internal sealed class PlainFlow
{
    private readonly PlainChoice choice;
    private readonly List<PlainPeriod> standing = [];
    private readonly List<PlainRun> runs = [];
    private readonly PlainRun?[] days = [];
    private readonly int origin;
    private readonly int? start;
    private readonly bool hasFigures;

    public PlainFlow(IEnumerable<Figure> figures, Trust trust, DateOnly? scopeStarts, DateOnly? launched)
    {
        choice = new(trust);
        var live = figures.Where(figure => figure.Rank != Rank.Deprecated).ToList();
        hasFigures = live.Count > 0;
        var laid = PlainStart.Lay(live, scopeStarts, launched);
        start = laid.Start;
        foreach (var same in laid.Periods.GroupBy(period => (period.First, period.Last)))
        {
            var ordered = same.Select(period => period.Figure).Order(trust).ThenBy(figure => figure.Period.First).ToList();
            standing.Add(new(ordered[0], same.Key.First, same.Key.Last, ordered[1..]));
        }

        if (standing.Count == 0) return;
        foreach (var node in choice.Choose(standing)) Lay(node, 1m);

        origin = runs.Min(run => run.First);
        days = new PlainRun?[runs.Max(run => run.Last) - origin + 1];
        foreach (var run in runs)
        {
            for (var day = run.First; day <= run.Last; day++)
            {
                if (days[day - origin] is not null) throw new InvalidOperationException("A day counts twice.");
                days[day - origin] = run;
            }
        }
    }

    public DateOnly? Start => start is { } first ? DateOnly.FromDayNumber(first) : null;

    /// <summary>No chosen period contains or is refined by another.</summary>
    public bool IsFlat { get; private set; } = true;

    public Said To(DateOnly date) => Sum(start is { } first ? Math.Min(first, date.DayNumber) : date.DayNumber, date.DayNumber);

    public Said Over(DateOnly first, DateOnly last) => Sum(first.DayNumber, last.DayNumber);

    private Said Sum(int first, int last)
    {
        if (!hasFigures) return Said.Not(ReasonCode.NoFigure);
        if (last < start) return Said.Of(0m) with { Cover = 100m, Range = new(0m, 0m), Qualifiers = Qualifiers.None };

        var from = Math.Max(first, start!.Value);
        var before = from - first;
        var asked = Enumerable.Range(from, last - from + 1).Select(RunOf).ToList();
        if (before == 0 && asked.All(run => run is null)) return Said.Not(ReasonCode.NotCovered);

        var (value, low, high, covered, isCut) = (Fraction.Zero, Fraction.Zero, Fraction.Zero, 0, false);
        int? lastCovered = null;
        var qualifiers = asked.Contains(null) ? Qualifiers.AtLeast : Qualifiers.None;
        foreach (var run in asked.OfType<PlainRun>().GroupBy(run => run))
        {
            var (amount, within) = (run.Key.Amount, run.Count());
            var whole = within == run.Key.Days;
            value += amount * within / run.Key.Days;
            low += whole ? run.Key.Period.Low : 0m;
            high += run.Key.Period.High;
            isCut |= !whole;
            qualifiers |= run.Key.Period.Figure.Qualifier.ToSet();

            if (within * 4 < run.Key.Days * 3) continue;
            covered += within;
            lastCovered = Math.Max(lastCovered ?? 0, Math.Min(last, run.Key.Last));
        }

        return Said.Of(value) with
        {
            Cover = (Fraction)(100m * (before + covered)) / (before + asked.Count),
            LastCovered = lastCovered is { } day ? DateOnly.FromDayNumber(day) : null,
            Range = IsFlat ? new(qualifiers.HasFlag(Qualifiers.AtMost) ? null : low, qualifiers.HasFlag(Qualifiers.AtLeast) ? null : high) : null,
            Qualifiers = IsFlat ? qualifiers : null,
            Basis = !IsFlat ? null : isCut ? Basis.ProRata : asked.OfType<PlainRun>().Distinct().Count() == 1 ? Basis.Reported : Basis.Derived,
        };
    }

    private PlainRun? RunOf(int day) => day < origin || day - origin >= days.Length ? null : days[day - origin];

    /// <summary>Rule 3(b): lays a chosen period, and in it whatever refines it.</summary>
    private void Lay(PlainNode node, Fraction factor)
    {
        var free = Enumerable.Range(node.Period.First, node.Period.Days).ToHashSet();
        Fraction rest = node.Period.Value;
        foreach (var inside in node.Inside)
        {
            Lay(inside, factor);
            rest -= inside.Period.Value;
            free.RemoveWhere(day => inside.Period.First <= day && day <= inside.Period.Last);
        }

        var finer = choice.Choose(standing.Where(period =>
            period != node.Period && !Trust.IsBound(period.Figure) && Enumerable.Range(period.First, period.Days).All(free.Contains)));
        Fraction sum = finer.Sum(part => part.Period.Value);
        var coversAll = finer.Sum(part => part.Period.Days) == free.Count;
        if (finer.Count > 0 && sum <= rest && !(coversAll && sum.IsZero && !rest.IsZero))
        {
            foreach (var part in finer)
            {
                Lay(part, coversAll && !sum.IsZero ? factor * rest / sum : factor);
                free.RemoveWhere(day => part.Period.First <= day && day <= part.Period.Last);
            }

            rest -= sum;
            IsFlat = false;
        }

        IsFlat &= node.Inside.Count == 0;
        foreach (var first in free.Where(day => !free.Contains(day - 1)))
        {
            var last = Enumerable.Range(first, node.Period.Days).TakeWhile(free.Contains).Last();
            runs.Add(new(first, last, factor * rest * (last - first + 1) / free.Count, node.Period));
        }
    }
}
