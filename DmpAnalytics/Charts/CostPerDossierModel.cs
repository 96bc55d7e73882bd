using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>What each dossier cost through time, against what it would have cost had the target been met.</summary>
public static class CostPerDossierModel
{
    public const string Id = "cost_per_dossier";

    /// <summary>Values this many times above the last one leave the frame, and the notes say so.</summary>
    private const decimal FrameFactor = 4;

    /// <remarks>
    /// <paramref name="cost"/>: the cost per dossier of the chosen denominator, at the steps of the question.
    /// <paramref name="atTarget"/>: the cost at target at the same steps; null when there is none to compare with.
    /// <paramref name="answer"/>: the cost at the date asked.
    /// <paramref name="overrun"/>: the overrun at the date asked.
    /// <paramref name="created"/>: the cost per dossier created at the same steps, to see the other against; null where it is the one asked.
    /// </remarks>
    public static ChartModel Of(Series cost, Series? atTarget, Answer answer, Answer? overrun, ChartContext context, Series? created = null)
    {
        var question = cost.Question;
        var breaks = ChartParts.Breaks(question, DenominatorWords.Measures(question.Denominator), context);
        var stops = question.Breaks ? [] : breaks;
        var main = new ChartSeries(
            cost.Id, context.Text("cost.name." + Code.Of(question.Denominator)), cost.Unit, SeriesTone.Main, ChartLine.Points(cost.Points, stops, context))
        {
            Colour = context.ColourOf(question.Programme.Id),
        };
        var reference = atTarget is null || atTarget.Points.All(point => !point.Result.HasValue)
            ? null
            : new ChartSeries(atTarget.Id, context.Text("cost.at_target"), atTarget.Unit, SeriesTone.Reference, ChartLine.Points(atTarget.Points, [], context));
        var beside = created is null || created.Points.All(point => !point.Result.HasValue)
            ? null
            : new ChartSeries(created.Id, context.Text("cost.name.created"), created.Unit, SeriesTone.Context, ChartLine.Points(created.Points, stops, context))
            {
                Colour = main.Colour,
            };
        ImmutableArray<ChartSeries> series = [.. new[] { main, beside, reference }.OfType<ChartSeries>()];

        var x = ChartScale.Time(ChartScale.Earlier(question.From, cost.Points[0].At), cost.Points[^1].At, context.Language);
        var y = ChartScale.Vertical(ChartScale.WithRanges(PanelKind.Lines, [main, .. beside is null ? [] : new[] { beside }], Frame(main).Concat(Frame(beside)).Concat(Values(reference))), cost.Unit, context.Language);
        var title = Title(answer, overrun, context);
        var subtitle = ChartParts.Subtitle(
            question,
            context,
            "cost.subtitle",
            question.Programme.Name.In(context.Language),
            Formats.Unit(cost.Unit, context.Language),
            question.Scope?.Name.In(context.Language) ?? context.Text("scope.none"),
            Formats.Date(cost.Points[0].At, context.Language),
            Formats.Date(cost.Points[^1].At, context.Language),
            QuestionText.Prices(question, context.Language));
        var events = ChartParts.Events(question, x, context);
        ImmutableArray<ChartPanel> panels = [new("", PanelKind.Lines, y, series)];
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
            Notes =
            [
                .. Beyond(main, y, context),
                .. Beyond(beside, y, context).Select(note => context.Text("note.of", beside!.Name, note)),
                .. ChartParts.WideRanges(panels, context),
                .. ChartParts.Gaps(main.Points, context),
            ],
            Table = ChartTable.OfSeries(context.Text("table.caption", title), context.Text("column.date"), series, context),
            EventTable = ChartParts.EventTable(events, context),
            Sources = ChartParts.Sources([answer.Result, .. cost.Points.Concat(created?.Points ?? []).Select(point => point.Result)], [], context),
        };
    }

    private static string Title(Answer answer, Answer? overrun, ChartContext context)
    {
        var per = context.Text("per." + Code.Of(answer.Question.Denominator));
        var date = Formats.Date(answer.Question.At.Last, context.Language);
        if (answer.Result.Value is not { } value) return context.Text("cost.title.none", per, date, context.Why(answer.Result.Reason!));

        if (answer.Result.IsPale) return context.Text("cost.title.pale", per, date);

        var amount = ChartParts.WithDoubt(Formats.Value(value, answer.Result.Unit, context.Language), answer.Result.Qualifiers, context);
        if (overrun?.Result is not { Value: { } times } result || result.Find(InputRole.CostAtTarget) is not { Value: { } target } atTarget)
            return context.Text("cost.title", amount, per, date);

        var promised = Formats.Value(target, atTarget.Unit, context.Language);
        return times > 1
            ? context.Text("cost.title.over", amount, per, date, Formats.Compact(times, result.Unit, context.Language), promised)
            : context.Text("cost.title.kept", amount, per, date, promised);
    }

    private static IEnumerable<decimal> Values(ChartSeries? series) =>
        series is null ? [] : series.Points.Select(point => point.Value).OfType<decimal>();

    /// <summary>A cost right after the opening divides by almost nothing; the frame follows the later values.</summary>
    private static IEnumerable<decimal> Frame(ChartSeries? series)
    {
        var values = Values(series).ToList();
        return values.Count == 0 ? [] : values.Select(value => Math.Min(value, FrameFactor * values[^1]));
    }

    private static IEnumerable<string> Beyond(ChartSeries? series, ChartYAxis y, ChartContext context)
    {
        var beyond = series?.Points.Where(point => point.Value > y.Max).ToList() ?? [];
        if (beyond.Count > 0)
            yield return context.Text("note.beyond", beyond[0].When, beyond[^1].When, beyond.MaxBy(point => point.Value)!.Text);
    }
}
