using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Components.Pages.Overview;

/// <summary>The sentence under the headline: how many times the promised cost, how many were empty, how far from the target.</summary>
public static class Finding
{
    private const string Area = "Overview";

    public static string Of(OverviewData data, Language language) =>
        string.Join(' ', Sentences(data, language));

    private static IEnumerable<string> Sentences(OverviewData data, Language language)
    {
        if (Times(data.Overrun, language) is { } times) yield return times;
        if (Empty(data.Facts, language) is { } empty) yield return empty;
        if (Attained(data.Attainment, language) is { } attained) yield return attained;
    }

    private static string? Times(Answer overrun, Language language)
    {
        if (overrun.Result is not { Value: { } value, IsPale: false } result || result.Find(InputRole.CostAtTarget) is not { Value: { } atTarget } cost) return null;
        var costText = Formats.Compact(atTarget, cost.Unit, language);
        if (value < 1) return Words.Format(Area, "finding.below", language, Formats.Compact(value * 100, Measure.PercentUnit, language), costText);

        var bound = (result.Qualifiers.HasFlag(Qualifiers.AtLeast), result.Qualifiers.HasFlag(Qualifiers.AtMost)) switch
        {
            (true, false) => ".at_least",
            (false, true) => ".at_most",
            _ => "",
        };
        return Words.Format(Area, "finding.times" + bound, language, Formats.Compact(value, result.Unit, language), costText);
    }

    /// <summary>What is not active, where empty dossiers were counted.</summary>
    private static string? Empty(IEnumerable<Fact> facts, Language language) =>
        facts.FirstOrDefault(fact => fact.Indicator == "activation_rate" && fact.Anchor is null)?.Result is { Value: { } rate, IsPale: false } result
            && result.Find(InputRole.Empty) is not null
            ? Words.Format(Area, "finding.empty", language, Formats.Compact(decimal.Round(100 - rate, 0, MidpointRounding.AwayFromZero), Measure.PercentUnit, language))
            : null;

    private static string? Attained(Answer attainment, Language language) =>
        attainment.Result is { Value: { } value } result && result.Find(InputRole.Target) is { Value: { } promised, At: { } due } target
            ? Words.Format(
                Area, "finding.attained", language,
                Formats.Compact(value, result.Unit, language), Formats.Value(promised, target.Unit, language), Formats.Date(due, language))
            : null;
}
