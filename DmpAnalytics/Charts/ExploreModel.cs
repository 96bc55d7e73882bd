using System.Collections.Immutable;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>
/// Whatever the reader chose, drawn together: a panel for each unit (for bars one for each line), or small charts by region or
/// programme. At most <see cref="MostDrawn"/> lines are drawn in a panel; the table has all of them, and a note says so.
/// </summary>
public static class ExploreModel
{
    public const string Id = "explore";

    public const int MostDrawn = 6;

    /// <summary>A cost right after the opening divides by almost nothing; the frame follows the last value, this many times, and a note says so.</summary>
    private const decimal FrameFactor = 4;

    /// <summary>The view of at least one line.</summary>
    public static ChartModel Of(IReadOnlyList<ExploreLine> lines, ExploreView view, ChartContext context)
    {
        var x = Axis(lines, view, context);
        var drawn = ExploreSeries.Of(lines, view, context);
        var all = drawn.SelectMany(one => one.All).ToList();
        var panels = Panels(drawn, view.Kind, context);
        var isMultiple = view.Kind is ExploreKind.ByRegion or ExploreKind.ByProgramme;
        var events = view.WithEvents && x.IsTime && !isMultiple ? Events(lines, x, context) : [];
        var title = ExploreTitle.Of(lines, view, context);
        var subtitle = ExploreTitle.Subtitle(lines, view, context);
        var model = new ChartModel
        {
            Id = Id,
            Language = context.Language,
            Title = title,
            Subtitle = subtitle,
            Alt = ChartParts.Alt(title, subtitle, all, context),
            X = x,
            Panels = panels,
            Events = events,
            Breaks = Breaks(lines, x, context),
            Notes =
            [
                .. Beyond(panels, context),
                .. Undrawn(drawn, panels, view.Kind, context),
                .. ChartParts.WideRanges(panels, context),
                .. ChartParts.Gaps(all, context),
            ],
            Table = ChartTable.OfSeries(context.Text("table.caption", title), context.Text("column.date"), all, context),
            EventTable = ChartParts.EventTable(events, context),
            Sources = ChartParts.Sources(
                lines.SelectMany(line => line.Series.Points.Select(point => point.Result).Append(line.Whole).OfType<Result>()
                    .Concat(line.Then?.Points.Select(point => point.Then) ?? [])),
                [],
                context),
        };
        if (view.Kind == ExploreKind.Scatter)
            return ExploreScatter.Of(model, lines, context) ?? model with { Notes = [Words.Get("Explore", "note.scatter", context.Language), .. model.Notes] };
        return isMultiple ? model with { Multiples = Multiples(model, drawn, view, context) } : model;
    }

    private static ImmutableArray<ChartBreak> Breaks(IEnumerable<ExploreLine> lines, ChartXAxis x, ChartContext context) => x.IsTime
        ? ChartParts.Marks(lines.SelectMany(line => ChartParts.Breaks(line.Series.Question, line.Measures, context)).Distinct(), x, context)
        : [];

    private static ChartXAxis Axis(IReadOnlyList<ExploreLine> lines, ExploreView view, ChartContext context)
    {
        if (view.Kind == ExploreKind.Bars) return ChartScale.Categories(ExploreSeries.Steps(lines).Select(step => ExploreSeries.Label(step, context.Language)));

        var first = lines.Min(line => ChartScale.Earlier(line.Series.Question.From, line.Series.Points[0].At));
        var last = lines.Max(line => line.Series.Points[^1].At);
        return ChartScale.Time(first, last, context.Language);
    }

    /// <summary>For bars a panel each; else one for each unit, named where there are several.</summary>
    private static ImmutableArray<ChartPanel> Panels(IReadOnlyList<ExploreSeries> drawn, ExploreKind kind, ChartContext context)
    {
        if (kind == ExploreKind.Bars)
            return [.. drawn.SelectMany(one => one.All).Take(MostDrawn).Select(series => Panel(series.Name, PanelKind.Bars, [series], [series], context))];

        var units = drawn.GroupBy(one => one.Now.Unit).ToList();
        var panelKind = kind == ExploreKind.Area ? PanelKind.Areas : PanelKind.Lines;
        return
        [
            .. units.Select(unit =>
            {
                ChartSeries[] shown = [.. unit.SelectMany(one => one.All).Take(MostDrawn)];
                var name = units.Count == 1 ? "" : shown.Length == 1 ? shown[0].Name : Capital(Formats.Unit(unit.Key, context.Language), context);
                return Panel(name, panelKind, shown, shown, context);
            }),
        ];
    }

    private static ChartPanel Panel(string name, PanelKind kind, ChartSeries[] shown, ChartSeries[] framing, ChartContext context) =>
        new(name, kind, ChartScale.Vertical(ChartScale.WithRanges(kind, framing, framing.SelectMany(Framed)), shown[0].Unit, context.Language), [.. shown]);

    private static IEnumerable<decimal> Framed(ChartSeries series)
    {
        var values = series.Points.Select(point => point.Value).OfType<decimal>().ToList();
        return !series.Unit.Contains('/', StringComparison.Ordinal) || values.Count == 0 || values[^1] <= 0
            ? values
            : values.Select(value => Math.Min(value, FrameFactor * values[^1]));
    }

    private static IEnumerable<string> Beyond(ImmutableArray<ChartPanel> panels, ChartContext context)
    {
        foreach (var panel in panels)
        {
            foreach (var series in panel.Series)
            {
                var beyond = series.Points.Where(point => point.Value > panel.Y.Max).ToList();
                if (beyond.Count == 0) continue;
                yield return context.Text("note.of", series.Name, Words.Format(
                    "Explore", "note.beyond", context.Language, beyond[0].When, beyond[^1].When, beyond.MaxBy(point => point.Value)!.Text));
            }
        }
    }

    /// <summary>The same axes everywhere, so that the small charts can be compared.</summary>
    private static ImmutableArray<ChartModel> Multiples(ChartModel whole, IReadOnlyList<ExploreSeries> drawn, ExploreView view, ChartContext context)
    {
        var groups = drawn.GroupBy(one => view.Kind == ExploreKind.ByRegion ? one.Line.Place(context) : one.Line.Programme.Name.Set(context.Language));
        return
        [
            .. groups.Select((group, index) =>
            {
                var panels = group.GroupBy(one => one.Now.Unit).Select(unit =>
                {
                    ChartSeries[] shown = [.. unit.SelectMany(one => one.All).Take(MostDrawn)];
                    ChartSeries[] framing = [.. drawn.Where(one => one.Now.Unit == unit.Key).SelectMany(one => one.All)];
                    return Panel(group.Select(one => one.Now.Unit).Distinct().Count() == 1 ? "" : shown[0].Name, PanelKind.Lines, shown, framing, context);
                });
                return whole with
                {
                    Id = $"{Id}-{index + 1}",
                    Title = group.Key,
                    Alt = ChartParts.Alt(group.Key, whole.Subtitle, group.SelectMany(one => one.All), context),
                    Panels = [.. panels],
                    Breaks = Breaks(group.Select(one => one.Line), whole.X, context),
                    Notes = [],
                };
            }),
        ];
    }

    /// <summary>Those of all programmes drawn, each once, in order of date; of several, the programme is said.</summary>
    private static ImmutableArray<ChartEvent> Events(IReadOnlyList<ExploreLine> lines, ChartXAxis x, ChartContext context)
    {
        var byProgramme = lines.DistinctBy(line => line.Programme.Id).ToList();
        return
        [
            .. byProgramme
                .SelectMany(line => ChartParts.Events(line.Series.Question, x, context).Select(item => byProgramme.Count == 1
                    ? item
                    : item with { Title = context.Text("note.of", line.Programme.Name.Set(context.Language), item.Title) }))
                .OrderBy(item => item.X)
                .Select((item, index) => item with { Number = index + 1 }),
        ];
    }

    private static IEnumerable<string> Undrawn(IReadOnlyList<ExploreSeries> drawn, ImmutableArray<ChartPanel> panels, ExploreKind kind, ChartContext context)
    {
        if (kind is ExploreKind.ByRegion or ExploreKind.ByProgramme) yield break;
        var shown = panels.SelectMany(panel => panel.Series).Select(series => series.Id).ToHashSet(StringComparer.Ordinal);
        var missing = drawn.SelectMany(one => one.All).Where(series => !shown.Contains(series.Id)).Select(series => series.Name).ToList();
        if (missing.Count == 0) yield break;
        yield return Words.Format(
            "Explore", "note.undrawn", context.Language,
            Formats.Number(MostDrawn, context.Language), Formats.Number(missing.Count, context.Language), string.Join(context.Text("list"), missing));
    }

    private static string Capital(string text, ChartContext context) => char.ToUpper(text[0], Words.Culture(context.Language)) + text[1..];
}
