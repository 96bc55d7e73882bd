using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>Round axes.</summary>
public static class ChartScale
{
    private const int MostGridLines = 5;

    /// <summary>A range may add this part of the highest value to the axis.</summary>
    private const decimal RangeFactor = 0.5m;

    private static readonly decimal[] Steps = [1, 2, 2.5m, 5, 10, 20, 25, 50];

    /// <summary>
    /// From zero, or from below it where values are, to the first round value at or above all of them. The step is 1, 2, 2.5
    /// or 5 times a power of ten, a whole number for counts; there are at most five lines above the lowest.
    /// </summary>
    public static ChartYAxis Vertical(IEnumerable<decimal> values, string unit, Language language)
    {
        var all = values.DefaultIfEmpty(0).ToList();
        var highest = Math.Max(all.Max(), 0);
        var lowest = Math.Min(all.Min(), 0);
        if (highest == lowest) highest = 1;

        var step = StepFor(highest, lowest, isCount: !Money.IsCurrency(unit.Split('/')[0]) && unit is not (Measure.PercentUnit or "ratio"));
        var first = decimal.Floor(lowest / step);
        var last = decimal.Ceiling(highest / step);
        var ticks = ImmutableArray.CreateBuilder<ChartTick>();
        for (var index = first; index <= last; index++)
            ticks.Add(new(index * step, Formats.Compact(index * step, unit, language)));
        return new(first * step, last * step, ticks.ToImmutable(), unit);
    }

    /// <summary>
    /// What an axis must show: values (those of the points unless others are given), and the ranges that do not dwarf them;
    /// wider ones are not drawn.
    /// </summary>
    public static IEnumerable<decimal> WithRanges(PanelKind kind, IReadOnlyList<ChartSeries> series, IEnumerable<decimal>? values = null)
    {
        var shown = (values ?? series.SelectMany(one => one.Points).Select(point => point.Value).OfType<decimal>()).ToList();
        if (shown.Count == 0) return shown;

        var room = RangeFactor * shown.Max(Math.Abs);
        var (least, most) = (Math.Min(shown.Min(), 0) - room, shown.Max() + room);
        return shown.Concat(series
            .SelectMany(one => one.RangeRuns(kind))
            .Where(run => run.All(point => point.Low >= least && point.High <= most))
            .SelectMany(run => run.SelectMany(point => new[] { point.Low!.Value, point.High!.Value })));
    }

    /// <summary>
    /// Days from one date to another. Ticks are first days of years; of half-years under four years; of quarters under
    /// fifteen months.
    /// </summary>
    public static ChartXAxis Time(DateOnly first, DateOnly last, Language language)
    {
        var months = Months(first, last);
        var step = months <= 15 ? 3 : months <= 48 ? 6 : 12;
        var start = new DateOnly(first.Year, 1, 1);
        var ticks = ImmutableArray.CreateBuilder<ChartTick>();
        for (var tick = start; tick <= last; tick = tick.AddMonths(step))
        {
            if (tick >= first) ticks.Add(new(tick.DayNumber, step == 12 ? Formats.Year(tick.Year) : Formats.Month(tick, language)));
        }

        return new(true, first.DayNumber, last.DayNumber, ticks.ToImmutable());
    }

    public static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>Categories in their order.</summary>
    public static ChartXAxis Categories(IEnumerable<string> labels)
    {
        ImmutableArray<ChartTick> ticks = [.. labels.Select((label, index) => new ChartTick(index, label))];
        return new(false, 0, Math.Max(ticks.Length - 1, 0), ticks);
    }

    private static int Months(DateOnly first, DateOnly last) => ((last.Year - first.Year) * 12) + last.Month - first.Month;

    private static decimal StepFor(decimal highest, decimal lowest, bool isCount)
    {
        var power = 1m;
        while (power * 10 * MostGridLines < highest - lowest) power *= 10;
        while (!isCount && power * MostGridLines / 10 >= highest - lowest && power > 0.01m) power /= 10;
        return Steps.Select(step => step * power)
            .First(step => (!isCount || step == decimal.Truncate(step)) && decimal.Ceiling(highest / step) - decimal.Floor(lowest / step) <= MostGridLines);
    }
}
