using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators;

/// <summary>Rule 11: which promise a date is judged by.</summary>
public static class TargetChoice
{
    /// <summary>
    /// The target the reader chose; else, of those marked headline and announced by the date, the one whose due date comes
    /// next at or after it, else the last one past. Several promises of one day are one with a range, judged by the lowest.
    /// Null where there is none.
    /// </summary>
    public static Result Of(Calculation calculation)
    {
        var target = calculation.Target ?? Headline(calculation.Data, calculation.At);
        return target is null
            ? Result.None(new Reason(ReasonCode.NoTarget) { At = calculation.At }, "dossier")
            : Promise(calculation.Data, target);
    }

    /// <summary>The stock or share that a target promises, at the date; other measures have no level to compare.</summary>
    public static Result StockOf(Calculation calculation, Target target) =>
        calculation.Data.Reference.FindMeasure(target.Measure) is { IsAtDate: true }
            ? calculation.Data.Stock(target.Measure, target.Scope).At(calculation.At, calculation.Breaks)
            : Result.None(new Reason(ReasonCode.TargetNotComparable) { Measure = target.Measure, At = calculation.At }, target.Unit) with { At = calculation.At };

    public static Target? Headline(ProgrammeData data, DateOnly at)
    {
        var announced = data.Reference.Targets
            .Where(target => target.Programme == data.Programme.Id && target.IsHeadline && target.Rank != Rank.Deprecated && target.Due is not null)
            .Where(target => AnnouncedOn(data.Reference, target) is { } day && day <= at && !(day > data.Known))
            .OrderBy(target => target.Due)
            .ToList();
        return announced.Find(target => target.Due >= at) ?? announced.LastOrDefault();
    }

    /// <summary>The last day of its announcement, else of its source's publication; null where neither is dated.</summary>
    public static DateOnly? AnnouncedOn(ReferenceData reference, Target target) =>
        (target.Announced ?? reference.FindSource(target.Source)?.Published)?.Last;

    private static Result Promise(ProgrammeData data, Target target)
    {
        var sameDay = data.Reference.Targets
            .Where(other => other.Programme == target.Programme && other.Measure == target.Measure && other.Scope == target.Scope
                && other.From == target.From && other.Due == target.Due && other.Kind == target.Kind && other.Unit == target.Unit
                && other.Rank != Rank.Deprecated && AnnouncedOn(data.Reference, other) == AnnouncedOn(data.Reference, target))
            .ToList();
        var lowest = sameDay.Append(target).Min(other => other.Value);
        return Result.Of(lowest, target.Unit).With(lowest, lowest, sameDay.Append(target).Max(other => other.Value)) with
        {
            At = target.Due,
            Measure = target.Measure,
            Scope = target.Scope,
            Targets = [target, .. sameDay.Where(other => other.Id != target.Id)],
        };
    }
}
