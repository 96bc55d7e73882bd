using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>A line as it is drawn: now, and then where it is compared.</summary>
internal sealed record ExploreSeries(ExploreLine Line, ChartSeries Now, ChartSeries? Then)
{
    private const int Colours = 6;

    public IEnumerable<ChartSeries> All => Then is null ? [Now] : [Now, Then];

    public static IReadOnlyList<ExploreSeries> Of(IReadOnlyList<ExploreLine> lines, ExploreView view, ChartContext context)
    {
        var colours = ColoursOf(lines, context);
        var steps = Steps(lines).Select((step, index) => (step.Last, index)).ToDictionary();
        return [.. lines.Select((line, index) => Of(line, colours[index], view, steps, context))];
    }

    /// <summary>The steps of all lines, each once, in order; their days are those of the longest.</summary>
    public static IReadOnlyList<DateSpan> Steps(IEnumerable<ExploreLine> lines) =>
        [.. lines.SelectMany(line => line.Series.Points.Select(point => StepOf(line.Series.Question, point.At)))
            .GroupBy(step => step.Last).Select(same => same.MinBy(step => step.First)!).OrderBy(step => step.Last)];

    /// <summary>A whole year or month by its name, else the day at its end.</summary>
    public static string Label(DateSpan step, Language language) =>
        step.Last is { Month: 12, Day: 31 } && step.First is { Month: 1, Day: 1 } ? Formats.Year(step.Last.Year)
        : step.Last.AddDays(1).Day == 1 ? Formats.Month(step.Last, language)
        : Formats.Date(step.Last, language);

    private static ExploreSeries Of(ExploreLine line, int colour, ExploreView view, Dictionary<DateOnly, int> steps, ChartContext context)
    {
        var question = line.Series.Question;
        var stops = question.Breaks || line.IsOverPeriod || view.Kind == ExploreKind.Bars ? [] : ChartParts.Breaks(question, line.Measures, context);
        var now = new ChartSeries(line.Id, line.Name, line.Series.Unit, SeriesTone.Main, Points(line, line.Series.Points, view, steps, stops, context))
        {
            Colour = colour,
            Rivals = view.Kind == ExploreKind.Bars || line.IsOverPeriod ? [] : ChartLine.Rivals(line.Series.Points, context),
        };
        if (line.Then is not { } vintage || view.ThenName is not { } name) return new(line, now, null);

        var before = vintage.Points.Select(point => new SeriesPoint(point.At, point.Then)).ToList();
        var then = new ChartSeries(
            line.Id + "~then", $"{line.Name}, {name}", line.Series.Unit, SeriesTone.Context,
            Points(line with { AddressOf = null }, before, view, steps, stops, context))
        {
            Colour = colour,
        };
        return new(line, now, then);
    }

    private static ImmutableArray<ChartPoint> Points(
        ExploreLine line, IReadOnlyList<SeriesPoint> answers, ExploreView view, Dictionary<DateOnly, int> steps, IEnumerable<Break> stops, ChartContext context)
    {
        var question = line.Series.Question;
        var asked = answers.Select(point => point.At).ToHashSet();
        IEnumerable<ChartPoint> points = view.Kind == ExploreKind.Bars
            ? answers.Select(point => ChartPoint.Of(point.At, steps[point.At], Label(StepOf(question, point.At), context.Language), point.Result, context))
            : line.IsOverPeriod
                ? answers.Select(point => ChartPoint.Of(
                    point.At, point.At.DayNumber, Formats.Span(StepOf(question, point.At), context.Language), point.Result, context))
                : ChartLine.Points(IsStock(line) ? ChartLine.WithPublished(answers) : answers, stops, context);
        return [.. points.Select(point => asked.Contains(point.At) ? point with { Address = line.AddressOf?.Invoke(point.At) } : point)];
    }

    /// <summary>Of a measure itself what was published stays visible between the steps.</summary>
    private static bool IsStock(ExploreLine line) => line.Measures is [var only] && only == line.Series.Id;

    private static DateSpan StepOf(ResolvedQuestion question, DateOnly at)
    {
        var months = question.Every switch { Every.Year => 12, Every.Quarter => 3, _ => 1 };
        var first = new DateOnly(at.Year, ((at.Month - 1) / months * months) + 1, 1);
        return new(first < question.From && question.From <= at ? question.From : first, at);
    }

    /// <summary>The colour of the programme; where it is taken, the next free one, so that no two of six are alike.</summary>
    private static int[] ColoursOf(IReadOnlyList<ExploreLine> lines, ChartContext context)
    {
        var taken = new HashSet<int>();
        var colours = new List<int>();
        foreach (var line in lines)
        {
            if (taken.Count == Colours) taken.Clear();
            var own = context.ColourOf(line.Programme.Id);
            var colour = Enumerable.Range(0, Colours).Select(step => ((own - 1 + step) % Colours) + 1).First(candidate => !taken.Contains(candidate));
            taken.Add(colour);
            colours.Add(colour);
        }

        return [.. colours];
    }
}
