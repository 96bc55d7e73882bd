using System.Globalization;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Asks both implementations, and on a difference shows the fewest figures that still make it.</summary>
internal static class Agreement
{
    public static int Cases(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("DMP_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked
        : Environment.GetEnvironmentVariable("DMP_LONG") == "1" ? 10 * usual
        : usual;

    public static void Holds(int cases, Func<int, RandomWorld> make, Func<RandomWorld, DateOnly, (Said Said, Result Result)> ask)
    {
        for (var seed = 0; seed < cases; seed++)
        {
            var world = make(seed);
            if (FirstDifference(world, ask) is null) continue;

            var least = Shrunk(world, smaller => FirstDifference(smaller, ask) is not null);
            Assert.Fail($"seed {seed}: {FirstDifference(least, ask)}\n{least}");
        }
    }

    public static RandomWorld Shrunk(RandomWorld world, Predicate<RandomWorld> stillFails)
    {
        foreach (var figure in world.Figures)
        {
            var smaller = world.With(world.Figures.Remove(figure));
            if (stillFails(smaller)) world = smaller;
        }

        return world;
    }

    private static string? FirstDifference(RandomWorld world, Func<RandomWorld, DateOnly, (Said Said, Result Result)> ask)
    {
        foreach (var date in world.Dates)
        {
            var (said, result) = ask(world, date);
            if (Difference(said, result) is { } difference) return string.Create(CultureInfo.InvariantCulture, $"asked at {date:O}, {difference}");
        }

        return null;
    }

    private static string? Difference(Said said, Result result)
    {
        var rounded = result.Rounded();
        var decimals = Rounding.Decimals(result.Unit);
        return Unlike("reason", said.Reason, result.Reason?.Code)
            ?? Unlike("value", said.Value?.Round(decimals), rounded.Value)
            ?? (said.Cover is { } cover ? Unlike("cover", cover.Round(2), rounded.Cover) : null)
            ?? (said.Range is { } low ? Unlike("low", low.Low?.Round(decimals), rounded.Low) : null)
            ?? (said.Range is { } high ? Unlike("high", high.High?.Round(decimals), rounded.High) : null)
            ?? (said.Qualifiers is { } qualifiers ? Unlike("qualifiers", qualifiers, result.Qualifiers) : null)
            ?? (said.Basis is { } basis ? Unlike("basis", basis, result.Basis) : null)
            ?? (said.IsPale is { } pale ? Unlike("headline doubt", pale, result.IsPale) : null)
            ?? (rounded.Value < rounded.Low || rounded.Value > rounded.High ? $"the value {rounded.Value} lies outside {rounded.Low} to {rounded.High}" : null);
    }

    private static string? Unlike<T>(string what, T plain, T engine) =>
        Equals(plain, engine) ? null : string.Create(CultureInfo.InvariantCulture, $"the {what} is {plain} by the plain reading and {engine} by the engine");
}
