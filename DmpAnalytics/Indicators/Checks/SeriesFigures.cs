using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// The figures of one measure, perimeter and place in the order in which they were handed in. Only where they stand is kept, four
/// bytes for each: a list that makes its figures anew whenever it is asked can be of any length.
/// </summary>
internal sealed class SeriesFigures(CheckedFigures all, Measure measure)
{
    private static readonly Comparer<(DateSpan Days, int Place)> ByPlace = Comparer<(DateSpan Days, int Place)>.Create(static (x, y) => x.Place.CompareTo(y.Place));

    private readonly List<int> places = [];
    private (DateSpan Days, int Place)[]? byDays;

    public void Add(int place) => places.Add(place);

    /// <summary>The days for which figures compete: those of the period (flow, average), or its last one (stock, share).</summary>
    public DateSpan DaysOf(Period period) => new(measure.IsAtDate ? period.Last : period.First, period.Last);

    /// <summary>Those of which this is so; no other is made.</summary>
    public IEnumerable<Figure> With(Func<FigureTraits, Period, bool> isSo) =>
        from place in places
        where isSo(all.TraitsOf(place), all.PeriodOf(place))
        select all[place];

    /// <summary>All of the same days.</summary>
    public IEnumerable<Figure> On(DateSpan days)
    {
        var ordered = ByDays();
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Compare(ordered[middle].Days, days) < 0) low = middle + 1;
            else high = middle;
        }

        for (var i = low; i < ordered.Length && ordered[i].Days == days; i++) yield return all[ordered[i].Place];
    }

    /// <summary>
    /// Those on which depends which figure stands for which days and how far its range reaches: of each days and unit the best one,
    /// the best exact one, the lowest and the highest; of a stock also every rounded one, which may stand beside another date.
    /// </summary>
    public List<Figure> Telling(StandingOrder order)
    {
        var telling = new List<Figure>();
        var extremes = new List<Extremes>();
        DateSpan? days = null;
        foreach (var (next, place) in ByDays())
        {
            if (next != days) Take();
            days = next;
            var figure = all[place];
            if (measure.Kind == MeasureKind.Stock && RoundedFigures.IsRounded(figure)) telling.Add(figure);
            else See(order.Ranked(figure));
        }

        Take();
        return telling;

        void See(RankedFigure ranked)
        {
            foreach (var each in extremes)
            {
                if (each.Unit != ranked.Figure.Unit) continue;
                each.See(ranked);
                return;
            }

            extremes.Add(new(ranked));
        }

        void Take()
        {
            foreach (var each in extremes) telling.AddRange(each.All());
            extremes.Clear();
        }
    }

    /// <summary>Lets go of what can be worked out again.</summary>
    public void Forget() => byDays = null;

    private (DateSpan Days, int Place)[] ByDays()
    {
        if (byDays is not null) return byDays;
        byDays = new (DateSpan, int)[places.Count];
        var keys = new long[places.Count];
        for (var i = 0; i < places.Count; i++)
        {
            byDays[i] = (DaysOf(all.PeriodOf(places[i])), places[i]);
            keys[i] = ((long)byDays[i].Days.First.DayNumber << 32) | (uint)byDays[i].Days.Last.DayNumber;
        }

        Array.Sort(keys, byDays);
        for (int from = 0, to; from < keys.Length; from = to)
        {
            for (to = from + 1; to < keys.Length && keys[to] == keys[from];) to++;
            if (to - from > 1) Array.Sort(byDays, from, to - from, ByPlace);
        }

        return byDays;
    }

    private static int Compare(DateSpan x, DateSpan y) =>
        x.First.CompareTo(y.First) is var order and not 0 ? order : x.Last.CompareTo(y.Last);

    /// <summary>Of figures of the same days and unit, those that tell.</summary>
    private sealed class Extremes(RankedFigure first)
    {
        private RankedFigure best = first;
        private RankedFigure? exact = IsExact(first.Figure) ? first : null;
        private Figure? low = Counts(first.Figure) ? first.Figure : null;
        private Figure? high = Counts(first.Figure) ? first.Figure : null;

        public string Unit => best.Figure.Unit;

        public void See(RankedFigure ranked)
        {
            var figure = ranked.Figure;
            if (ranked.CompareTo(best) < 0) best = ranked;
            if (!Counts(figure)) return;
            if (IsExact(figure) && (exact is not { } known || ranked.CompareTo(known) < 0)) exact = ranked;
            if (low is null || figure.Value < low.Value) low = figure;
            if (high is null || figure.Value > high.Value) high = figure;
        }

        public IEnumerable<Figure> All() => new[] { best.Figure, exact?.Figure, low, high }.OfType<Figure>().DistinctBy(figure => figure.Number);

        private static bool Counts(Figure figure) => figure.Rank != Rank.Deprecated;

        private static bool IsExact(Figure figure) => Counts(figure) && figure.Qualifier == Qualifier.Exact;
    }
}
