using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>Dossiers created, and those of the chosen denominator, against what was promised.</summary>
public static class AdoptionModel
{
    public const string Id = "adoption";

    /// <remarks>
    /// <paramref name="created"/>: dossiers created at the steps of the question.
    /// <paramref name="counted"/>: active or activated dossiers at the same steps; empty when the denominator is another.
    /// <paramref name="attainment"/>: the attainment of the target at the date asked; its target is the current one.
    /// </remarks>
    public static ChartModel Of(
        ResolvedQuestion question, IReadOnlyList<SeriesPoint> created, IReadOnlyList<SeriesPoint> counted, Answer? attainment, ChartContext context)
    {
        var measures = Measures(question.Denominator, counted.Count > 0);
        var targets = new ChartTargets(question, measures, attainment?.Result.Find(InputRole.Target)?.Targets.FirstOrDefault()?.Id, context);
        var breaks = ChartParts.Breaks(question, measures, context);
        var stops = question.Breaks ? [] : breaks;
        var points = ChartLine.WithPublished(created);
        var colour = context.ColourOf(question.Programme.Id);

        var createdSeries = new ChartSeries(
            "created", context.Text("stock.created"), "dossier", counted.Count > 0 ? SeriesTone.Context : SeriesTone.Main, ChartLine.Points(points, stops, context))
        {
            Colour = colour,
            Rivals = ChartLine.Rivals(created, context),
        };
        ImmutableArray<ChartSeries> series = counted.Count == 0
            ? [createdSeries]
            : [createdSeries, new(
                "counted", context.Text("stock." + Code.Of(question.Denominator)), "dossier", SeriesTone.Main,
                ChartLine.Points(ChartLine.WithPublished(counted), stops, context)) { Colour = colour }];

        var x = ChartScale.Time(ChartScale.Earlier(question.From, created[0].At), Latest(created[^1].At, targets.Current?.Due), context.Language);
        var y = ChartScale.Vertical(targets.Frame(ChartScale.WithRanges(PanelKind.Lines, series)), "dossier", context.Language);
        var drawn = targets.Drawn(x, y);
        var title = Title(question, created, counted, attainment, targets.Current, context);
        var subtitle = ChartParts.Subtitle(
            question,
            context,
            "adoption.subtitle",
            question.Programme.Name.In(context.Language),
            Formats.Date(created[0].At, context.Language),
            Formats.Date(created[^1].At, context.Language),
            question.Region?.Name.In(context.Language) ?? context.Text("country"));
        var events = ChartParts.Events(question, x, context);
        ImmutableArray<ChartPanel> panels = [new("", PanelKind.Lines, y, series) { Targets = drawn }];
        return new()
        {
            Id = Id,
            Language = context.Language,
            Title = title,
            Subtitle = subtitle,
            Alt = ChartParts.Alt(title, subtitle, series, context),
            X = x,
            Panels = panels,
            Events = events,
            Breaks = ChartParts.Marks(breaks, x, context),
            Notes = [.. targets.Notes(x, y), .. ChartParts.WideRanges(panels, context), .. ChartParts.Gaps(series, context)],
            Table = ChartTable.OfSeries(context.Text("table.caption", title), context.Text("column.date"), series, context),
            TargetTable = targets.Table(),
            EventTable = ChartParts.EventTable(events, context),
            Sources = ChartParts.Sources(created.Concat(counted).Select(point => point.Result), targets.SourcesOf(drawn), context),
        };
    }

    private static string[] Measures(Denominator denominator, bool hasCounted) =>
        hasCounted ? [MeasureIds.DossiersCreated, .. DenominatorWords.Measures(denominator).Except([MeasureIds.DossiersCreated])] : [MeasureIds.DossiersCreated];

    private static DateOnly Latest(DateOnly last, DateOnly? due) => due is { } day && day > last ? day : last;

    private static string Title(
        ResolvedQuestion question, IReadOnlyList<SeriesPoint> created, IReadOnlyList<SeriesPoint> counted, Answer? attainment, Target? target, ChartContext context)
    {
        var date = Formats.Date(created[^1].At, context.Language);
        if (created[^1].Result.Value is not { } number) return context.Text("adoption.title.none", date, context.Why(created[^1].Result.Reason!));

        var records = ChartParts.WithDoubt(context.Text("adoption.created", Formats.Number(number, context.Language)), created[^1].Result.Qualifiers, context);
        if (counted.Count > 0 && counted[^1].Result is { Value: { } some, IsPale: false })
            records = context.Text("adoption.with", records, Formats.Number(some, context.Language), context.Text("adoption.counted." + Code.Of(question.Denominator)));

        if (target is null || attainment?.Result.Value is not { } percent) return context.Text("adoption.title", records, date);

        var share = Formats.Value(percent, attainment.Result.Unit, context.Language);
        var key = question.At.Last < target.Due ? "adoption.title.progress" : percent >= 100 ? "adoption.title.met" : "adoption.title.missed";
        return context.Text(key, records, date, share, Formats.Number(target.Value, context.Language), Formats.Date(target.Due!.Value, context.Language));
    }
}
