using System.Collections.Immutable;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Indicators.Reviews;

/// <summary>What was announced on one day: one value, or several as one with a range, judged by the lowest.</summary>
public sealed record Promise(DateOnly? Announced, ImmutableArray<Target> Targets)
{
    /// <summary>The target that is judged: the lowest of the day.</summary>
    public Target Judged => Targets.MinBy(target => target.Value)!;

    public decimal Highest => Targets.Max(target => target.Value);
}

/// <summary>
/// The targets of one programme, measure, scope and span as a series by announcement (rule 11): the first promise is the
/// original, the last one announced by the date the current; forecasts and envelopes stand beside, ceilings are kept or
/// exceeded.
/// </summary>
public sealed record TargetSeries(string Measure, string? Scope, DateOnly? From, DateOnly? Due, string Unit)
{
    /// <summary>By announcement, the undated last.</summary>
    public required ImmutableArray<Promise> Promises { get; init; }

    public required ImmutableArray<Promise> Ceilings { get; init; }

    /// <summary>Forecasts and envelopes.</summary>
    public required ImmutableArray<Target> Beside { get; init; }

    public bool IsHeadline => Promises.Any(promise => promise.Targets.Any(target => target.IsHeadline));

    public Promise? Original => Judged is [var first, ..] ? first : null;

    /// <summary>The last one announced by a date; an undated one only where none is dated.</summary>
    public Promise? CurrentOn(DateOnly date) =>
        Judged.LastOrDefault(promise => promise.Announced <= date) ?? Judged.FirstOrDefault(promise => promise.Announced is null);

    /// <summary>What is judged: promises, or ceilings where nothing was promised.</summary>
    private ImmutableArray<Promise> Judged => Promises.IsEmpty ? Ceilings : Promises;

    /// <summary>All series of a programme, by due date, the headline ones first among equals; deprecated targets are left out.</summary>
    public static ImmutableArray<TargetSeries> Of(ProgrammeData data)
    {
        var known = data.Reference.Targets.Where(target =>
            target.Programme == data.Programme.Id && target.Rank != Rank.Deprecated
            && (data.Known is not { } date || TargetChoice.AnnouncedOn(data.Reference, target) <= date));
        return
        [
            .. known
                .GroupBy(target => (target.Measure, target.Scope, target.From, target.Due, target.Unit))
                .Select(group => new TargetSeries(group.Key.Measure, group.Key.Scope, group.Key.From, group.Key.Due, group.Key.Unit)
                {
                    Promises = ByAnnouncement(group, TargetKind.Promise, data.Reference),
                    Ceilings = ByAnnouncement(group, TargetKind.Ceiling, data.Reference),
                    Beside = [.. group.Where(target => target.Kind is TargetKind.Forecast or TargetKind.Envelope)],
                })
                .OrderBy(series => series.Due ?? DateOnly.MaxValue)
                .ThenByDescending(series => series.IsHeadline)
                .ThenBy(series => series.Measure, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<Promise> ByAnnouncement(IEnumerable<Target> targets, TargetKind kind, ReferenceData reference) =>
    [
        .. targets
            .Where(target => target.Kind == kind)
            .GroupBy(target => TargetChoice.AnnouncedOn(reference, target))
            .Select(day => new Promise(day.Key, [.. day]))
            .OrderBy(promise => promise.Announced ?? DateOnly.MaxValue),
    ];
}
