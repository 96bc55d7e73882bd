using DmpAnalytics.Domain;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>More empty records than records created, where created is reported or interpolated on that date.</summary>
public static class EmptyAboveCreated
{
    public static readonly CheckRule Rule = new(
        "empty_above_created",
        static (data, options) => AboveCreated.Find(data, "empty_above_created", MeasureIds.DossiersEmpty, options.EmptyAboveCreatedPercent));
}
