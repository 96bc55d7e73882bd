using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>What is shown, by its name.</summary>
public static class ExploreNames
{
    /// <summary>A measure by the name its file gives it; an indicator by its own, which may depend on the denominator.</summary>
    public static string Of(Subject subject, Denominator denominator, Language language) =>
        subject.Measure?.Name.Set(language) ?? IndicatorText.Name(subject.Id, denominator, language);
}
