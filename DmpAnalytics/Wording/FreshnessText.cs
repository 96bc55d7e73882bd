using DmpAnalytics.Domain;

namespace DmpAnalytics.Wording;

/// <summary>That what is known of a programme is older than it should be, in words.</summary>
public static class FreshnessText
{
    /// <summary>That new figures were expected by a date and have not come; null where none are due by <paramref name="today"/>.</summary>
    public static string? Overdue(Programme programme, DateOnly today, Language language) =>
        programme.IsOverdue(today) ? Words.Format("Feed", "overdue", language, Formats.Period(programme.NextExpected!, language)) : null;

    /// <summary>The same of each programme for which it holds; named where there are several.</summary>
    public static IEnumerable<string> Overdue(IReadOnlyCollection<Programme> programmes, DateOnly today, Language language) =>
        from programme in programmes
        let said = Overdue(programme, today, language)
        where said is not null
        select programmes.Count == 1 ? said : Words.Format("Feed", "overdue.of", language, programme.Name.Set(language), said);
}
