using System.Collections.Immutable;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Components.Pages.Overview;

/// <summary>What is old in what the page says, in words: figures that were expected and have not come, the last figure there is, and the values carried forward or covered only to an earlier day.</summary>
public static class Staleness
{
    /// <summary>A last figure is called old from this many months on.</summary>
    private const int OldMonths = 18;

    public static ImmutableArray<string> Of(ChartDesk desk, IEnumerable<Fact> facts, DateOnly? lastDay, DateOnly today)
    {
        var language = desk.Context.Language;
        var said = ImmutableArray.CreateBuilder<string>();
        said.AddRange(FreshnessText.Overdue([desk.Resolved.Programme], today, language));
        if (lastDay is { } last && Months(last, today) is var age and >= OldMonths)
            said.Add(Words.Format("Overview", "stale.last", language, Formats.Date(last, language), Age(age, language)));

        var at = desk.Resolved.At.Last;
        var carried =
            from fact in facts
            where fact.Result is { HasValue: true, Basis: Basis.CarriedForward, AsOf: not null } && fact.Result.Inputs.IsEmpty
            select (fact.Label, AsOf: fact.Result.AsOf!.Value);
        foreach (var (label, asOf) in carried.Distinct())
            said.Add(Words.Format("Overview", "stale.carried", language, label, Formats.Date(asOf, language), Age(Months(asOf, at), language)));

        if (facts.FirstOrDefault(fact => fact.Indicator == "spend_to_date")?.Result is { HasValue: true, AsOf: { } covered } && covered < at && Months(covered, at) > 0)
            said.Add(Words.Format("Overview", "stale.spend", language, Formats.Date(covered, language), Age(Months(covered, at), language)));
        return said.ToImmutable();
    }

    /// <summary>Whole calendar months: from the end of one to the end of another no day is missing.</summary>
    private static int Months(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }

    /// <summary>In months up to two years, then in whole years.</summary>
    private static string Age(int months, Language language) => months < 24
        ? Words.Format("Overview", months == 1 ? "age.month" : "age.months", language, Formats.Number(months, language))
        : Words.Format("Overview", "age.years", language, Formats.Number(months / 12, language));
}
