using System.Collections.Immutable;
using DmpAnalytics.Charts;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.NativeCharts;

/// <summary>What a series of a native chart is.</summary>
internal enum GridKind
{
    Main,
    Context,
    Reference,

    /// <summary>Published figures that state another value.</summary>
    Rivals,
    Target,

    /// <summary>One that was replaced.</summary>
    PastTarget,
}

/// <summary>Points of one series of a native chart, with what its line looks like.</summary>
internal sealed record GridSeries(string Name, string Unit, GridKind Kind, string Colour, ImmutableArray<GridRow> Rows)
{
    /// <summary>Its line is dashed to tell it from others of its colour.</summary>
    public bool IsDashed { get; init; }

    public bool HasRanges => Rows.Any(row => row.Below is not null || row.Above is not null);

    public static IEnumerable<GridSeries> Of(ChartModel model, ChartPanel panel)
    {
        foreach (var series in panel.Series) yield return Of(model, panel, series);
        foreach (var series in panel.Series.Where(series => series.Rivals.Length > 0 && panel.Kind != PanelKind.Bars))
        {
            var name = Words.Get("Charts", "mark.rival", model.Language);
            yield return new(
                panel.Series.Count(one => one.Rivals.Length > 0) == 1 ? name : $"{series.Name}, {name}",
                series.Unit, GridKind.Rivals, Tokens.Muted,
                [.. series.Rivals.Where(rival => rival.Value <= panel.Y.Max).Select(rival => new GridRow(Wording.Formats.Date(rival.At, model.Language), PlaceOf(model, rival.X)) { Value = rival.Value, How = rival.Source })]);
        }

        foreach (var target in panel.Targets)
        {
            yield return new(target.Label, panel.Y.Unit, target.IsCurrent ? GridKind.Target : GridKind.PastTarget, target.IsCurrent ? Tokens.Ink : Tokens.Muted,
            [
                new(DayOf(model, target.From), PlaceOf(model, target.From)) { Value = target.Start ?? target.Value },
                new(DayOf(model, target.Due), PlaceOf(model, target.Due)) { Value = target.Value },
            ]);
        }
    }

    private static GridSeries Of(ChartModel model, ChartPanel panel, ChartSeries series)
    {
        var ranged = panel.RangesOf(series).Select(point => point.X).ToHashSet();
        var own = Tokens.SeriesColour(series.Colour);
        var (kind, colour) = series.Tone switch
        {
            SeriesTone.Context => (GridKind.Context, Tokens.Lighter(own)),
            SeriesTone.Reference => (GridKind.Reference, Tokens.Muted),
            _ => (GridKind.Main, own),
        };
        IEnumerable<GridRow> rows = series.Points.Select(point => Row(model, panel, point, ranged.Contains(point.X)));
        if (panel.Kind == PanelKind.Bars && !model.X.IsTime) rows = WithEveryCategory(model, [.. rows]);
        return new(series.Name, series.Unit, kind, colour, [.. rows]) { IsDashed = series.Dash > 0 };
    }

    /// <summary>A value above the frame stays in the table and is drawn up to the edge, as on the screen: the chart says so in its notes.</summary>
    private static GridRow Row(ChartModel model, ChartPanel panel, ChartPoint point, bool isRanged) =>
        new(panel.Kind == PanelKind.Bars && point.X >= 0 && point.X < model.X.Ticks.Length ? model.X.Ticks[(int)point.X].Label : point.When, PlaceOf(model, point.X))
        {
            Value = point.Value,
            Low = point.Low,
            High = point.High,
            Below = isRanged ? point.Value - point.Low : null,
            Above = isRanged ? point.High - point.Value : null,
            Doubt = point.Doubt,
            How = point.How,
            Mark = point.Mark,
            IsPale = point.IsPale,
            Colour = point.Colour is { } colour ? Tokens.SeriesColour(colour) : null,
        };

    /// <summary>Series of bars share their categories: one that has no point there has an empty row.</summary>
    private static IEnumerable<GridRow> WithEveryCategory(ChartModel model, List<GridRow> rows) =>
        model.X.Ticks.Select(tick => rows.Find(row => row.Place == tick.At) ?? new GridRow(tick.Label, tick.At));

    private static decimal PlaceOf(ChartModel model, decimal x) => model.X.IsTime ? SheetDates.Serial(x) : x;

    private static string DayOf(ChartModel model, decimal x) => model.X.IsTime ? Wording.Formats.Date(DateOnly.FromDayNumber((int)x), model.Language) : "";
}

/// <summary>One point: its place in words and on the axis, its value or none, and the range that is drawn around it.</summary>
internal sealed record GridRow(string When, decimal Place)
{
    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    /// <summary>How far the range reaches below the value, where it is drawn.</summary>
    public decimal? Below { get; init; }

    public decimal? Above { get; init; }

    public string Doubt { get; init; } = "";

    public string How { get; init; } = "";

    public ChartMark Mark { get; init; }

    public bool IsPale { get; init; }

    public string? Colour { get; init; }
}
