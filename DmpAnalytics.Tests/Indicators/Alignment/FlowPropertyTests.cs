using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Alignment;

/// <summary>Whatever periods are published, money is laid on days once. Random sets from a seed.</summary>
public class FlowPropertyTests
{
    private static readonly string[] Sources = ["audit", "gov", "web", "press", "other"];

    private static int Cases => Environment.GetEnvironmentVariable("DMP_LONG") == "1" ? 20_000 : 600;

    [Fact]
    public void RandomPeriods_NoDayIsCountedTwice()
    {
        foreach (var (seed, ledger) in Ledgers(1))
        {
            var next = DateOnly.MinValue;
            foreach (var node in ledger.Nodes)
            {
                Assert.True(node.Span.First >= next, $"seed {seed}");
                AssertDaysOnce(node, seed);
                next = node.Span.Last.AddDays(1);
            }
        }
    }

    [Fact]
    public void RandomPeriods_TheSumNeverFallsAndCoverIsAtMostTheSpan()
    {
        foreach (var (seed, ledger) in Ledgers(2))
        {
            if (ledger.Start is not { } start) continue;
            decimal before = 0;
            for (var date = start; date <= ledger.LastDay; date = date.AddDays(23))
            {
                var sum = ledger.To(date, withLineage: false);
                Assert.True(sum.Value is null || sum.Value >= before - 0.000001m, $"seed {seed} at {date:O}: {sum.Value} after {before}");
                Assert.True(sum.Cover is null or (>= 0 and <= 100), $"seed {seed} at {date:O}: {sum.Cover} %");
                Assert.True(sum.Value is null || sum.Low is null || sum.Low <= sum.Value + 0.000001m, $"seed {seed} at {date:O}: low");
                Assert.True(sum.Value is null || sum.High is null || sum.High >= sum.Value - 0.000001m, $"seed {seed} at {date:O}: high");
                before = sum.Value ?? before;
            }
        }
    }

    [Fact]
    public void RandomPeriods_TheLineageAddsUpToTheSum()
    {
        foreach (var (seed, ledger) in Ledgers(3))
        {
            if (ledger.LastDay is not { } last) continue;
            foreach (var date in new[] { last, last.AddDays(-100), last.AddDays(-777) })
            {
                var sum = ledger.To(date);
                if (sum.Value is not { } value || ledger.Start > date) continue;
                Assert.True(Math.Abs(value - sum.Figures.Sum(use => use.Contribution)) < 0.000001m, $"seed {seed} at {date:O}");
            }
        }
    }

    [Fact]
    public void RandomPeriods_SumsOfPartsAreTheSumOfTheWhole()
    {
        foreach (var (seed, ledger) in Ledgers(4))
        {
            if (ledger.Start is not { } start || ledger.LastDay is not { } last || last <= start) continue;
            var middle = start.AddDays((last.DayNumber - start.DayNumber) / 3);
            var parts = (ledger.Over(new(start, middle)).Value ?? 0) + (ledger.Over(new(middle.AddDays(1), last)).Value ?? 0);
            Assert.True(Math.Abs(parts - ledger.To(last).Value!.Value) < 0.000001m, $"seed {seed}");
        }
    }

    private static void AssertDaysOnce(FlowNode node, int seed)
    {
        var parts = node.Children.Concat(node.Finer).Select(part => part.Span).Concat(node.Runs).OrderBy(span => span.First).ToList();
        var next = node.Span.First;
        foreach (var part in parts)
        {
            Assert.True(part.First == next, $"seed {seed}: {part} in {node.Span}");
            next = part.Last.AddDays(1);
        }

        Assert.True(next == node.Span.Last.AddDays(1), $"seed {seed}: {node.Span} is not filled");
        foreach (var part in node.Children.Concat(node.Finer)) AssertDaysOnce(part, seed);
    }

    private static IEnumerable<(int Seed, FlowLedger Ledger)> Ledgers(int kind)
    {
        for (var i = 0; i < Cases; i++)
        {
            var seed = (kind * 1_000_000) + i;
            yield return (seed, Random(new Random(seed)).Data().Flow(MeasureIds.Spend, "all"));
        }
    }

    private static SmallWorld Random(Random random)
    {
        var world = new SmallWorld { Launched = random.Next(3) == 0 ? "2004-08-13" : null, ScopeStarts = random.Next(4) == 0 ? "2005-01-01" : null };
        var count = random.Next(1, 9);
        for (var i = 0; i < count; i++)
        {
            var first = 2003 + random.Next(8);
            var period = random.Next(3) switch
            {
                0 => $"{first}",
                1 => $"{first}/{first + random.Next(1, 5)}",
                _ => $"{first}-{random.Next(1, 13):00}/{first + random.Next(1, 4)}-{random.Next(1, 13):00}",
            };
            world.Spend(
                period, random.Next(0, 200), (Qualifier)random.Next(4), Sources[random.Next(Sources.Length)], random.Next(8) == 0 ? Rank.Deprecated : Rank.Normal);
        }

        return world;
    }
}
