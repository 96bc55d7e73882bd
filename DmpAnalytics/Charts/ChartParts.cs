using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>Parts that every chart over time shares.</summary>
internal static class ChartParts
{
    /// <summary>What is drawn, and as known when; a count has no prices.</summary>
    public static string Subtitle(ResolvedQuestion question, ChartContext context, string key, params object[] texts) =>
        $"{context.Text(key, texts)} {QuestionText.OfCounts(question, context.Language)}".TrimEnd();

    /// <summary>The events of the programme within the axis that had happened by the date as known, numbered in their order.</summary>
    public static ImmutableArray<ChartEvent> Events(ResolvedQuestion question, ChartXAxis x, ChartContext context) =>
        Events(question, x.First, x.Last, day => day.DayNumber, context);

    /// <summary>The same on an axis whose categories are years, the first of them at zero; an event stands within its year.</summary>
    public static ImmutableArray<ChartEvent> EventsOfYears(ResolvedQuestion question, int firstYear, int lastYear, ChartContext context) =>
        Events(question, -0.5m, lastYear - firstYear + 0.5m, day => day.Year - firstYear + ((day.DayOfYear - 1) / 366m) - 0.5m, context);

    private static ImmutableArray<ChartEvent> Events(ResolvedQuestion question, decimal first, decimal last, Func<DateOnly, decimal> place, ChartContext context) =>
        [.. context.Reference.Events
            .Where(item => context.ShowsEvents && item.Programme == question.Programme.Id && place(item.Date.First) >= first && place(item.Date.First) <= last)
            .Where(item => !(item.Date.Last > question.Known))
            .OrderBy(item => item.Date.First).ThenBy(item => item.Id, StringComparer.Ordinal)
            .Select((item, index) => new ChartEvent(
                index + 1, place(item.Date.First), Formats.Period(item.Date, context.Language), item.Title.In(context.Language)))];

    public static ChartTable? EventTable(ImmutableArray<ChartEvent> events, ChartContext context) => events.IsEmpty
        ? null
        : new(
            context.Text("events.caption"),
            [new(context.Text("column.number"), true), new(context.Text("column.date")), new(context.Text("column.event"))],
            [.. events.Select(item => ImmutableArray.Create(Formats.Number(item.Number, context.Language), item.When, item.Title))]);

    /// <summary>The breaks of stocks; a question that crosses them shows them too.</summary>
    public static ImmutableArray<Break> Breaks(ResolvedQuestion question, IReadOnlyCollection<string> measures, ChartContext context) =>
        [.. context.Reference.Breaks.Where(item => item.Programme == question.Programme.Id && measures.Contains(item.Measure)).OrderBy(item => item.Day)];

    public static ImmutableArray<ChartBreak> Marks(IEnumerable<Break> breaks, ChartXAxis x, ChartContext context) =>
        [.. breaks.Where(item => item.Day.DayNumber > x.First && item.Day.DayNumber <= x.Last)
            .Select(item => new ChartBreak(item.Day.DayNumber, Formats.Period(item.Date, context.Language), item.What.In(context.Language)))];

    /// <summary>The sources of every figure behind the results, and those named, the most trusted and then the latest first.</summary>
    public static ImmutableArray<Source> Sources(IEnumerable<Result> results, IEnumerable<string> named, ChartContext context) =>
        [.. results.SelectMany(result => result.AllFigures()).Select(use => use.Figure.Source).Concat(named)
            .Distinct(StringComparer.Ordinal)
            .Select(context.Reference.FindSource)
            .OfType<Source>()
            .OrderBy(source => source.Kind)
            .ThenByDescending(source => source.Published?.Last)
            .ThenBy(source => source.Id, StringComparer.Ordinal)];

    /// <summary>The parts without an answer, each run of one reason said once.</summary>
    public static IEnumerable<string> Gaps(ImmutableArray<ChartPoint> points, ChartContext context)
    {
        for (var index = 0; index < points.Length; index++)
        {
            if (points[index].Reason is not { } reason) continue;

            var first = index;
            while (index + 1 < points.Length && points[index + 1].Reason?.Code == reason.Code) index++;
            yield return first == index
                ? context.Text("note.gap.one", points[first].When, points[first].How)
                : context.Text("note.gap", points[first].When, points[index].When, points[index].How);
        }
    }

    /// <summary>The gaps of several lines; one that they share is said once, with all their names.</summary>
    public static IEnumerable<string> Gaps(IEnumerable<ChartSeries> series, ChartContext context) => series
        .SelectMany(one => Gaps(one.Points, context).Select(gap => (one.Name, Gap: gap)))
        .GroupBy(item => item.Gap, item => item.Name, StringComparer.Ordinal)
        .Select(group => context.Text("note.of", string.Join(context.Text("list"), group), group.Key));

    /// <summary>Ranges too wide to be drawn, said once for each series.</summary>
    public static IEnumerable<string> WideRanges(ImmutableArray<ChartPanel> panels, ChartContext context)
    {
        foreach (var panel in panels)
        {
            foreach (var series in panel.Series)
            {
                var wide = series.RangeRuns(panel.Kind).SelectMany(run => run).Except(panel.RangesOf(series)).Where(point => point.Value <= panel.Y.Max).ToList();
                if (wide.Count == 0) continue;

                var most = Formats.Value(wide.Max(point => point.High!.Value), series.Unit, context.Language);
                yield return context.Text("note.of", series.Name, wide.Count == 1
                    ? context.Text("note.range.one", wide[0].When, most)
                    : context.Text("note.range", wide[0].When, wide[^1].When, most));
            }
        }
    }

    /// <summary>The value at the start of a sentence, with the word of its bound, or of being rounded where it has none.</summary>
    public static string WithDoubt(string text, Qualifiers qualifiers, ChartContext context)
    {
        var isLeast = qualifiers.HasFlag(Qualifiers.AtLeast);
        var isMost = qualifiers.HasFlag(Qualifiers.AtMost);
        return isLeast && !isMost ? context.Text("doubt.at_least", text)
            : isMost && !isLeast ? context.Text("doubt.at_most", text)
            : qualifiers == Qualifiers.None ? text
            : context.Text("doubt.about", text);
    }

    /// <summary>The chart in words: its title, what it draws, where each line begins and ends.</summary>
    public static string Alt(string title, string subtitle, IEnumerable<ChartSeries> series, ChartContext context)
    {
        var lines = series.Select(one => (one.Name, Points: one.Points.Where(point => point.Value is not null).ToList()))
            .Where(line => line.Points.Count > 0)
            .Select(line => context.Text("alt.line", line.Name, line.Points[0].Text, line.Points[0].When, line.Points[^1].Text, line.Points[^1].When));
        return string.Join(" ", lines.Prepend(subtitle).Prepend(context.Text("alt.title", title)));
    }
}
