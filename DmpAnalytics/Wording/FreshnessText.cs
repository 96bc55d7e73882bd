using DmpAnalytics.Domain;

namespace DmpAnalytics.Wording;

/// <summary>That what is known of a programme is older than it should be, in words.</summary>
public static class FreshnessText
{
    /// <summary>New figures were expected by a date and have not come.</summary>
    /// <exception cref="InvalidOperationException">Nothing is expected.</exception>
    public static string Overdue(Programme programme, Language language) =>
        programme.NextExpected is { } expected
            ? Words.Format("Feed", "overdue", language, Formats.Period(expected, language))
            : throw new InvalidOperationException($"Nothing is expected of {programme.Id}.");
}
