using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Reviews;

namespace DmpAnalytics.Wording;

/// <summary>What became of targets, in words and in a sign of its own so that colour is never alone.</summary>
public static class TargetText
{
    private const string Area = "Targets";

    /// <summary>One word or two: <c>tenu</c>, <c>dans les temps</c>.</summary>
    public static string Outcome(TargetOutcome outcome, Language language) => Words.Get(Area, "outcome." + Code.Of(outcome), language);

    /// <summary>What the word means.</summary>
    public static string Meaning(TargetOutcome outcome, Language language) => Words.Get(Area, "meaning." + Code.Of(outcome), language);

    /// <summary>✓ met or kept, ✕ missed or exceeded, ↗ on track, ↘ late, ? unknown.</summary>
    public static string Sign(TargetOutcome outcome) => outcome switch
    {
        TargetOutcome.Met or TargetOutcome.Kept => "✓",
        TargetOutcome.Missed or TargetOutcome.Exceeded => "✕",
        TargetOutcome.OnTrack => "↗",
        TargetOutcome.Late => "↘",
        _ => "?",
    };

    /// <summary>How many of each outcome, in the order of the outcomes: <c>1 tenu, 9 manqués, 2 sans verdict</c>.</summary>
    public static string Counts(IEnumerable<TargetReview> reviews, Language language) => string.Join(
        Words.Get("Charts", "list", language),
        reviews.GroupBy(review => review.Outcome)
            .OrderBy(group => group.Key == TargetOutcome.Unknown).ThenBy(group => group.Key)
            .Select(group => Words.Format(Area, $"count.{Code.Of(group.Key)}.{(group.Count() == 1 ? "one" : "many")}", language, Formats.Number(group.Count(), language))));
}
