using DmpAnalytics.Domain;

namespace DmpAnalytics.Wording;

/// <summary>What a sum over regions or programmes covers, in words.</summary>
public static class AggregateText
{
    private const string Area = "Aggregates";

    /// <summary><c>9 of 22 regions; without Alsace, Corse.</c>; all of them where none is missing.</summary>
    /// <param name="what"><c>regions</c> or <c>programmes</c>.</param>
    /// <param name="covered">How many answer.</param>
    /// <param name="count">How many were asked.</param>
    /// <param name="missing">The names of those that do not answer.</param>
    /// <param name="language">Of the sentence.</param>
    public static string Cover(string what, int covered, int count, IReadOnlyList<string> missing, Language language) =>
        missing.Count == 0
            ? Words.Format(Area, what + ".all", language, Formats.Number(count, language))
            : Words.Format(Area, what, language, Formats.Number(covered, language), Formats.Number(count, language), string.Join(", ", missing));
}
