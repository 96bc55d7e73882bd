using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>Which promises stand beside a line, and where.</summary>
public sealed class ChartTargets
{
    /// <summary>A superseded target this many times above everything else is told in the notes, not drawn.</summary>
    private const decimal FrameFactor = 1.25m;

    private readonly ChartContext context;
    private readonly ImmutableArray<Target> announced;
    private readonly Target? current;

    /// <remarks>
    /// <paramref name="measures"/>: the measures whose targets are in the unit of the chart.
    /// <paramref name="currentId"/>: the target by which the answer is judged.
    /// Only what was announced by the date asked, and by the date as known; a target without any date of announcement counts
    /// only where no such date is asked.
    /// </remarks>
    public ChartTargets(ResolvedQuestion question, IReadOnlyCollection<string> measures, string? currentId, ChartContext context)
    {
        this.context = context;
        announced = [.. context.Reference.Targets
            .Where(target => target.Programme == question.Programme.Id && measures.Contains(target.Measure) && target.Scope is null)
            .Where(target => target.Rank != Rank.Deprecated && target.Due is not null && IsAnnounced(target, question))
            .OrderBy(target => target.Due).ThenBy(target => target.Value).ThenBy(target => target.Id, StringComparer.Ordinal)];
        current = announced.FirstOrDefault(target => target.Id == currentId);
    }

    /// <summary>The target by which the answer is judged, if it is in the unit of the chart.</summary>
    public Target? Current => current;

    /// <summary>The values the vertical axis must show, given those of the points.</summary>
    public IEnumerable<decimal> Frame(IEnumerable<decimal> values)
    {
        decimal[] shown = [.. values, .. current is null ? [] : new[] { current.Value }];
        return shown.Concat(announced.Select(target => target.Value).Where(value => value <= FrameFactor * shown.DefaultIfEmpty(0).Max()));
    }

    /// <summary>Those that fall into the frame, the current one last so that it is drawn on top.</summary>
    public ImmutableArray<ChartTarget> Drawn(ChartXAxis x, ChartYAxis y) =>
        [.. announced.Where(target => IsInFrame(target, x, y))
            .OrderBy(target => target == current)
            .Select(target => new ChartTarget(
                target.Id,
                context.Text(target == current ? "target.flag" : "target.flag.past", Short(target), DueOf(target)),
                target.Value,
                Formats.Value(target.Value, target.Unit, context.Language),
                Math.Max(x.First, (AnnouncedOn(target) is { } day && day < target.Due ? day.DayNumber : (int?)null) ?? x.First),
                target.Due!.Value.DayNumber,
                target == current))];

    public IEnumerable<string> Notes(ChartXAxis x, ChartYAxis y)
    {
        var outside = announced.Where(target => !IsInFrame(target, x, y) && target.Value > y.Max).ToList();
        if (outside.Count > 0)
            yield return context.Text("note.targets_outside", string.Join(context.Text("list"), outside.Select(target => $"{Short(target)} ({DueOf(target)})")));
    }

    public ChartTable? Table() => announced.IsEmpty
        ? null
        : new(
            context.Text("targets.caption"),
            [new(context.Text("column.value"), true), new(context.Text("column.kind")), new(context.Text("column.due")), new(context.Text("column.announced")), new(context.Text("column.source"))],
            [.. announced.Select(target => ImmutableArray.Create(
                Formats.Value(target.Value, target.Unit, context.Language),
                context.Text(target == current ? "target.current" : "target.kind." + Code.Of(target.Kind)),
                DueOf(target),
                target.Announced is { } period ? Formats.Period(period, context.Language) : "",
                context.SourceName(target.Source)))]);

    public IEnumerable<string> SourcesOf(IEnumerable<ChartTarget> drawn) =>
        announced.Where(target => drawn.Any(shown => shown.Id == target.Id)).Select(target => target.Source);

    private bool IsAnnounced(Target target, ResolvedQuestion question) =>
        AnnouncedOn(target) is { } day ? day <= question.At.Last && !(day > question.Known) : question.Known is null;

    /// <summary>The last day of its own date, else of its source's.</summary>
    private DateOnly? AnnouncedOn(Target target) =>
        target.Announced?.Last ?? context.Reference.FindSource(target.Source)?.Published?.Last;

    private static bool IsInFrame(Target target, ChartXAxis x, ChartYAxis y) =>
        target.Value <= y.Max && target.Due!.Value.DayNumber > x.First && target.Due.Value.DayNumber <= x.Last;

    private string Short(Target target) => Formats.Compact(target.Value, target.Unit, context.Language);

    private string DueOf(Target target) => Formats.Date(target.Due!.Value, context.Language);
}
