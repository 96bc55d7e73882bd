using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Indicators.Reviews;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>One measure as it went, against the straight path from the day of each announcement to what was promised.</summary>
public static class TargetPathsModel
{
    public const string Id = "target_paths";

    /// <remarks>
    /// <paramref name="reviews"/>: those of one stock or share of the whole programme, with a due date; at least one.
    /// <paramref name="actual"/>: that measure at the steps of the question, up to the date of the reviews.
    /// </remarks>
    public static ChartModel Of(IReadOnlyList<TargetReview> reviews, Series actual, ChartContext context)
    {
        var question = actual.Question;
        var measure = context.Reference.FindMeasure(reviews[0].Series.Measure)!;
        var breaks = ChartParts.Breaks(question, [measure.Id], context);
        var line = new ChartSeries(
            "actual", measure.Name.In(context.Language), measure.Unit, SeriesTone.Main,
            ChartLine.Points(ChartLine.WithPublished(actual.Points), question.Breaks ? [] : breaks, context))
        {
            Colour = context.ColourOf(question.Programme.Id),
            Rivals = ChartLine.Rivals(actual.Points, context),
        };

        var x = ChartScale.Time(actual.Points[0].At, Latest(reviews, actual), context.Language);
        var y = ChartScale.Vertical(
            ChartScale.WithRanges(PanelKind.Lines, [line]).Concat(reviews.Select(review => review.Current.Judged.Value)), measure.Unit, context.Language);
        ImmutableArray<ChartTarget> paths = [.. reviews.OrderBy(review => review.Series.IsHeadline).ThenBy(review => review.Series.Due).Select(review => Path(review, x, context))];
        ImmutableArray<ChartPanel> panels = [new("", PanelKind.Lines, y, [line]) { Targets = paths }];
        var title = context.Text("target_paths.title", measure.Name.In(context.Language), TargetText.Counts(reviews, context.Language));
        var subtitle = ChartParts.Subtitle(
            question,
            context,
            "target_paths.subtitle",
            question.Programme.Name.In(context.Language),
            Formats.Unit(measure.Unit, context.Language),
            Formats.Date(actual.Points[0].At, context.Language),
            Formats.Date(Latest(reviews, actual), context.Language));
        var events = ChartParts.Events(question, x, context);
        return new()
        {
            Id = Id,
            Language = context.Language,
            Title = title,
            Subtitle = subtitle,
            Alt = ChartParts.Alt(title, subtitle, [line], context),
            X = x,
            Panels = panels,
            Events = events,
            Breaks = ChartParts.Marks(breaks, x, context),
            Notes = [.. ChartParts.WideRanges(panels, context), .. ChartParts.Gaps(line.Points, context)],
            Table = ChartTable.OfSeries(context.Text("table.caption", title), context.Text("column.date"), [line], context),
            TargetTable = Rows(reviews, context),
            EventTable = ChartParts.EventTable(events, context),
            Sources = ChartParts.Sources(actual.Points.Select(point => point.Result), reviews.Select(review => review.Current.Judged.Source), context),
        };
    }

    private static DateOnly Latest(IReadOnlyList<TargetReview> reviews, Series actual) =>
        reviews.Max(review => review.Series.Due!.Value) is var due && due > actual.Points[^1].At ? due : actual.Points[^1].At;

    private static ChartTarget Path(TargetReview review, ChartXAxis x, ChartContext context)
    {
        var promised = review.Current.Judged;
        var due = promised.Due!.Value;
        var label = context.Text("target_paths.label", TargetText.Sign(review.Outcome), Formats.Compact(promised.Value, promised.Unit, context.Language), Formats.Year(due.Year));
        return new(
            promised.Id,
            label,
            promised.Value,
            Formats.Value(promised.Value, promised.Unit, context.Language),
            Math.Clamp(review.Original.Announced?.DayNumber ?? x.First, x.First, due.DayNumber),
            due.DayNumber,
            review.Series.IsHeadline)
        {
            Start = review.Path.Find(InputRole.Start)?.Value,
        };
    }

    private static ChartTable Rows(IReadOnlyList<TargetReview> reviews, ChartContext context) => new(
        context.Text("target_paths.caption"),
        [
            new(context.Text("column.due")),
            new(context.Text("column.announced")),
            new(context.Text("column.value"), true),
            new(context.Text("target_paths.reached"), true),
            new(context.Text("target_paths.outcome")),
            new(context.Text("column.source")),
        ],
        [.. reviews.Select(review => ImmutableArray.Create(
            Formats.Date(review.Series.Due!.Value, context.Language),
            review.Original.Announced is { } day ? Formats.Date(day, context.Language) : "",
            Formats.Value(review.Current.Judged.Value, review.Series.Unit, context.Language),
            review.Reached.Value is { } value ? Formats.Value(value, review.Reached.Unit, context.Language) : "–",
            TargetText.Outcome(review.Outcome, context.Language),
            context.SourceName(review.Current.Judged.Source)))]);
}
