using DmpAnalytics.Domain;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>A level at a date with its rivals.</summary>
internal sealed class PlainPoint(Figure figure, IReadOnlyList<Figure> rivals)
{
    public Figure Figure => figure;

    public DateOnly Date => figure.Period.Last;

    public decimal Value => figure.Value;

    public IEnumerable<decimal> Stated => rivals.Select(rival => rival.Value).Append(Value);
}

/// <summary>The points of one unbroken series, and the figures that only confirm them (rules 1 and 2).</summary>
internal sealed class PlainPoints
{
    private const int RivalDays = 45;
    private readonly Trust trust;

    private PlainPoints(Trust trust, IEnumerable<PlainPoint> all, IEnumerable<PlainPoint> confirmations)
    {
        this.trust = trust;
        All = [.. all];
        Confirmations = [.. confirmations];
    }

    public PlainPoints(IReadOnlyList<Figure> figures, bool isCumulative, Trust trust)
    {
        this.trust = trust;
        All = StandingOf(figures);
        Confirmations = [];

        Confirm(point => point.Figure.Qualifier == Qualifier.AtLeast && All.Any(other => other.Date < point.Date && point.Value <= other.Value));
        Confirm(point => point.Figure.Qualifier == Qualifier.AtMost && All.Any(other => other.Date > point.Date && point.Value >= other.Value));
        if (!isCumulative) return;

        foreach (var point in All.FindAll(point => point.Figure.Qualifier == Qualifier.About))
        {
            var before = All.LastOrDefault(other => other.Date < point.Date);
            if (before is null || point.Value >= before.Value || before.Value - point.Value > HalfUnit(point.Value)) continue;
            All.Remove(point);
            Confirmations.Add(point);
        }
    }

    /// <summary>At most one for each date, in their order.</summary>
    public List<PlainPoint> All { get; }

    public List<PlainPoint> Confirmations { get; }

    /// <summary>Over breaks, each of which keeps to its own rules.</summary>
    public static PlainPoints Joined(IEnumerable<PlainPoints> segments)
    {
        var parts = segments.ToList();
        return new(parts[0].trust, parts.SelectMany(part => part.All), parts.SelectMany(part => part.Confirmations));
    }

    /// <summary>The last date from which the value of a point is known: its own, or that of a figure that does not contradict it.</summary>
    public DateOnly AgeFrom(PlainPoint point, DateOnly date) => Confirmations
        .Where(other => point.Date < other.Date && other.Date <= date)
        .Where(other => other.Figure.Qualifier switch
        {
            Qualifier.AtLeast => other.Value <= point.Value,
            Qualifier.AtMost => other.Value >= point.Value,
            _ => true,
        })
        .Select(other => other.Date).Append(point.Date).Max();

    private void Confirm(Predicate<PlainPoint> only)
    {
        var found = All.FindAll(only);
        All.RemoveAll(found.Contains);
        Confirmations.AddRange(found);
    }

    private List<PlainPoint> StandingOf(IReadOnlyList<Figure> figures)
    {
        var rounded = figures.Where(figure => IsRoundedBesideAnExact(figure, figures)).ToList();
        var competing = figures.Except(rounded).ToList();
        var exact = ByDate(competing).Select(point => point.Figure).Where(figure => figure.Qualifier == Qualifier.Exact).ToList();
        var rivals = new List<(Figure Exact, Figure Rival)>();
        foreach (var figure in rounded.Where(figure => !LineTakes(exact, figure)))
        {
            var nearest = exact.MinBy(other => Apart(other, figure));
            if (nearest is not null && Apart(nearest, figure) <= RivalDays) rivals.Add((nearest, figure));
            else competing.Add(figure);
        }

        return ByDate(competing, rivals);
    }

    private List<PlainPoint> ByDate(IEnumerable<Figure> figures, List<(Figure Exact, Figure Rival)>? rivals = null) =>
    [
        .. from figure in figures
           group figure by figure.Period.Last into day
           orderby day.Key
           let ordered = day.Order(trust).ToList()
           select new PlainPoint(ordered[0], [.. ordered[1..], .. (rivals ?? []).Where(pair => pair.Exact == ordered[0]).Select(pair => pair.Rival)]),
    ];

    private static bool IsRoundedBesideAnExact(Figure figure, IEnumerable<Figure> others)
    {
        var (from, to) = Within(figure);
        return figure.Qualifier == Qualifier.About && figure.Precision != Precision.Day
            && others.Any(other => other.Qualifier == Qualifier.Exact && from <= other.Period.Last && other.Period.Last <= to);
    }

    private static int Apart(Figure one, Figure other) => Math.Abs(one.Period.Last.DayNumber - other.Period.Last.DayNumber);

    /// <summary>Whether the straight lines between exact neighbours take the value, within the time to which the figure is dated.</summary>
    private static bool LineTakes(List<Figure> exact, Figure figure)
    {
        var (from, to) = Within(figure);
        var line = new List<Fraction>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var before = exact.LastOrDefault(figure => figure.Period.Last <= day);
            var after = exact.FirstOrDefault(figure => figure.Period.Last >= day);
            if (before is not null && after is not null) line.Add(Between(before, after, day));
        }

        return line.Count > 0 && line.Min() <= figure.Value && figure.Value <= line.Max();
    }

    public static Fraction Between(Figure before, Figure after, DateOnly day) =>
        Between(before.Period.Last, before.Value, after.Period.Last, after.Value, day);

    public static Fraction Between(DateOnly first, Fraction low, DateOnly last, Fraction high, DateOnly day) =>
        first == last ? low : low + ((high - low) * (day.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber));

    private static (DateOnly From, DateOnly To) Within(Figure figure)
    {
        var date = figure.Period.Last;
        var months = figure.Precision switch { Precision.Month => 1, Precision.Quarter => 3, Precision.HalfYear => 6, _ => 12 };
        var from = new DateOnly(date.Year, ((date.Month - 1) / months * months) + 1, 1);
        return (from, from.AddMonths(months).AddDays(-1));
    }

    private static decimal HalfUnit(decimal value)
    {
        var unit = 1_000_000_000_000m;
        while (value % unit != 0) unit /= 10;
        return value == 0 ? 0 : unit / 2;
    }
}
