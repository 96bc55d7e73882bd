using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>What all random figures share: sources, ranks, qualifiers.</summary>
internal static class RandomFigures
{
    private static readonly string[] Sources = ["audit", "report", "stats", "debate", "gov", "web", "press", "other", "early", "late"];

    public static T Pick<T>(this Random random, params ReadOnlySpan<T> items) => items[random.Next(items.Length)];

    public static bool Chance(this Random random, int percent) => random.Next(100) < percent;

    /// <summary>Few sources make ties, many make tiers.</summary>
    public static string[] SomeSources(this Random random)
    {
        var some = Sources.ToArray();
        random.Shuffle(some);
        return some[..random.Next(1, 6)];
    }

    public static Figure Figure(this Random random, string measure, Period period, decimal value, string unit, string source, int percentOdd = 40)
    {
        var isOdd = random.Chance(percentOdd);
        var qualifier = !isOdd ? Qualifier.Exact : random.Pick(Qualifier.Exact, Qualifier.About, Qualifier.About, Qualifier.AtLeast, Qualifier.AtMost);
        var rank = !isOdd ? Rank.Normal : random.Pick(Rank.Normal, Rank.Normal, Rank.Normal, Rank.Preferred, Rank.Deprecated);
        return new("p", measure, Money.IsCurrency(unit) ? RandomWorld.Scope : null, null, period, value, unit, qualifier, source) { Rank = rank };
    }

    public static Period Parse(FormattableString text) => Period.Parse(text.ToString(CultureInfo.InvariantCulture));
}
