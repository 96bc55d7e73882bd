using DmpAnalytics.Domain;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>More records fed, or activated, than created, where created is reported or interpolated on that date.</summary>
public static class UsedAboveCreated
{
    private static readonly string[] Used = [MeasureIds.DossiersFed, MeasureIds.DossiersActivated];

    public static readonly CheckRule Rule = new(
        "used_above_created",
        static (data, options) => Used.SelectMany(measure => AboveCreated.Find(data, "used_above_created", measure, options.UsedAboveCreatedPercent)));
}
