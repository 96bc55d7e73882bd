using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>The figures of one measure and perimeter of one programme and place.</summary>
public sealed class FigureGroup(ProgrammeData data, Measure measure, string? scope, CheckedFigures all)
{
    private ImmutableArray<(DateSpan Days, Standing Standing)> standings;
    private List<Figure>? telling;

    public ProgrammeData Data => data;

    public Measure Measure => measure;

    public string? Scope => scope;

    /// <summary>Those of which this is so, in the order in which they were handed in; no other is made.</summary>
    public IEnumerable<Figure> FiguresWith(Func<FigureTraits, Period, bool> isSo) => Series.With(isSo);

    /// <summary>
    /// What stands for each days (flow, average) or each last day (stock, share), by time, with as many of its rivals as its range
    /// needs; <see cref="Whole"/> has them all.
    /// </summary>
    public ImmutableArray<(DateSpan Days, Standing Standing)> Standings
    {
        get
        {
            if (standings.IsDefault) standings = [.. Stand()];
            return standings;
        }
    }

    /// <summary>The points of the stock or share.</summary>
    public ImmutableArray<StockPoint> Points => data.Stock(measure.Id, scope).Points;

    internal SeriesFigures Series { get; } = new(all, measure);

    /// <summary>The figures that the aligned data needs.</summary>
    internal List<Figure> Telling => telling ??= Series.Telling(data.Order);

    /// <summary>What was published for some days and is not deprecated, the better first.</summary>
    public IReadOnlyList<Figure> Rivals(DateSpan days) =>
        [.. data.Order.Sorted(Series.On(days)).Where(ranked => ranked.Figure.Rank != Rank.Deprecated).Select(ranked => ranked.Figure)];

    /// <summary>What stands for some days, with all its rivals.</summary>
    public Standing Whole(DateSpan days) =>
        Standing.Of(Series.On(days), data.Order) ?? throw new ArgumentException("No figure stands for these days.", nameof(days));

    /// <summary>A finding about this group.</summary>
    public Finding Finding(string rule, bool isCertain) => new(rule, isCertain ? FindingSeverity.Warning : FindingSeverity.Notice)
    {
        Programme = data.Programme.Id,
        Measure = measure.Id,
        Scope = scope,
        Region = data.Region?.Id,
    };

    /// <summary>Lets go of what can be worked out again.</summary>
    internal void Forget()
    {
        (standings, telling) = (default, null);
        Series.Forget();
    }

    private IEnumerable<(DateSpan Days, Standing Standing)> Stand() =>
        from competing in Telling.GroupBy(figure => Series.DaysOf(figure.Period))
        let standing = Standing.Of(competing, data.Order)
        where standing is not null
        orderby competing.Key.First, competing.Key.Last
        select (competing.Key, standing);
}
