using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>What is well enough known to be compared with: no level carried forward, no sum with holes or guessed parts. Null otherwise.</summary>
internal static class Known
{
    /// <summary>A stock on the last of some days, or the flow over them, whichever the measure is.</summary>
    public static Result? Of(ProgrammeData data, Measure measure, string? scope, DateSpan days, bool withFigures = false) =>
        measure.Kind == MeasureKind.Flow ? Over(data, measure.Id, scope, days, withFigures) : At(data, measure.Id, scope, days.Last);

    /// <summary>The level on a date, reported or interpolated.</summary>
    public static Result? At(ProgrammeData data, string measure, string? scope, DateOnly date) =>
        data.FiguresOf(measure, scope).Count > 0
        && data.Stock(measure, scope).At(date) is { HasValue: true, Basis: Basis.Reported or Basis.Interpolated } level
            ? level
            : null;

    /// <summary>The sum of some days, where none of its amounts is cut; at least that much where days are not covered.</summary>
    public static Result? Uncut(ProgrammeData data, string measure, string? scope, DateSpan days, bool withFigures = false) =>
        Sum(data, measure, scope, days, withFigures) is { Basis: not Basis.ProRata } sum ? sum : null;

    /// <summary>The sum of some days without a hole; an amount that they cut ranges from nothing to the whole.</summary>
    private static Result? Over(ProgrammeData data, string measure, string? scope, DateSpan days, bool withFigures) =>
        Sum(data, measure, scope, days, withFigures) is { Holes.IsEmpty: true } sum ? sum : null;

    // The figures behind a sum take as long to name as there are figures: only a finding asks for them.
    private static Result? Sum(ProgrammeData data, string measure, string? scope, DateSpan days, bool withFigures) =>
        data.FiguresOf(measure, scope).Count > 0 && data.Flow(measure, scope).Over(days, withLineage: withFigures) is { HasValue: true } sum ? sum : null;
}
