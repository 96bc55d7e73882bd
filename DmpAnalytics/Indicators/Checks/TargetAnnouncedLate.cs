using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// A target counts as announced only after its due date: a warning where it says so itself, a notice where its announcement is
/// not known and its source's date stands for it. Terms: the target's kind, its value, its due date, the announcement, the
/// days between.
/// </summary>
public static class TargetAnnouncedLate
{
    public static readonly CheckRule Rule = new("target_announced_late", Find);

    private static IEnumerable<Finding> Find(CheckedData data, CheckOptions options) =>
        from target in data.Reference.Targets
        where target.Due is not null && target.Rank != Rank.Deprecated
        let announced = target.Announced ?? data.Reference.FindSource(target.Source)?.Published
        where announced is not null
        let days = announced.First.DayNumber - target.Due!.Value.DayNumber
        where days > options.TargetAnnouncedLateDays
        select new Finding(Rule.Id, target.Announced is null ? FindingSeverity.Notice : FindingSeverity.Warning)
        {
            Programme = target.Programme,
            Measure = target.Measure,
            Scope = target.Scope,
            Targets = [target],
            Terms =
            [
                new Term.Promise(target.Kind), new Term.Amount(target.Value, target.Unit), new Term.Day(target.Due!.Value),
                new Term.Time(announced, announced.Precision), new Term.Amount(days, "day"),
            ],
        };
}
