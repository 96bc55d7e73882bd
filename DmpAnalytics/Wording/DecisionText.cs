using DmpAnalytics.Domain;

namespace DmpAnalytics.Wording;

/// <summary>What people decided about a figure, in sentences that name them, the day and the reason.</summary>
public static class DecisionText
{
    public static IEnumerable<string> Of(Figure figure, Language language)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (figure.Decisions is not { } decisions) yield break;
        if (decisions.Rank is { } rank)
            yield return Words.Format("Decisions", "rank." + Code.Of(figure.Rank), language, rank.By, Day(rank.At, language), rank.Reason);
        if (decisions.Correction is { } correction)
        {
            var given = Formats.Published(figure.WithValue(correction.From, correction.Published), language);
            yield return Words.Format("Decisions", "correction", language, correction.By, Day(correction.At, language), correction.Reason, given);
        }
    }

    private static string Day(DateTimeOffset at, Language language) => Formats.Date(DateOnly.FromDateTime(at.UtcDateTime), language);
}
