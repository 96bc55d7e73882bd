using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Rule 6: whichever of the rivals is believed, the result lies in the range that was given.</summary>
public class RivalOracleTests
{
    private static readonly int Cases = Agreement.Cases(1_500);

    [Fact]
    public void RandomPeriods_AnyChoiceOfRivals_LiesInTheRange() =>
        AnyChoiceLiesInTheRange(RandomFlows.World, (world, date) =>
        [
            world.Data.Flow(MeasureIds.Spend, RandomWorld.Scope).To(date),
            world.Data.Flow(MeasureIds.Spend, RandomWorld.Scope).Over(new(world.Dates[0], date)),
            world.Data.Flow(MeasureIds.Spend, RandomWorld.Scope).Over(new(date, world.Dates[^1])),
        ]);

    [Fact]
    public void RandomLevels_AnyChoiceOfRivals_LiesInTheRange() =>
        AnyChoiceLiesInTheRange(RandomStocks.World, (world, date) => [.. world.Figures.Take(1).Select(figure => world.Data.Stock(figure.Measure).At(date))]);

    [Theory]
    [InlineData("active_dossiers")]
    [InlineData("activation_rate")]
    [InlineData("cost_per_dossier")]
    [InlineData("cost_per_active_dossier")]
    [InlineData("cost_per_activated_dossier")]
    public void RandomProgrammes_AnyChoiceOfRivals_LiesInTheRange(string indicator) =>
        AnyChoiceLiesInTheRange(RandomStocks.Programme, (world, date) => [IndicatorCatalog.Find(indicator)!.Compute(world.At(date) with { Bounds = true })]);

    private static void AnyChoiceLiesInTheRange(Func<int, RandomWorld> make, Func<RandomWorld, DateOnly, Result[]> ask)
    {
        var compared = 0;
        for (var seed = 0; seed < Cases; seed++)
        {
            var world = make(seed);
            if (Rivals.Swapped(world, new Random(seed)) is not { } swapped) continue;
            if (FirstOutside(world, swapped, ask, ref compared) is null) continue;

            var least = Agreement.Shrunk(world, smaller =>
                Rivals.Swapped(smaller, new Random(seed)) is { } other && FirstOutside(smaller, other, ask, ref compared) is not null);
            var leastSwapped = Rivals.Swapped(least, new Random(seed))!;
            Assert.Fail($"seed {seed}: {FirstOutside(least, leastSwapped, ask, ref compared)}\n{least}\nand with rivals\n{leastSwapped}");
        }

        Assert.True(compared > Cases / 20, $"Only {compared} results were compared.");
    }

    private static string? FirstOutside(RandomWorld world, RandomWorld swapped, Func<RandomWorld, DateOnly, Result[]> ask, ref int compared)
    {
        foreach (var date in world.Dates)
        {
            foreach (var (result, other) in ask(world, date).Zip(ask(swapped, date)))
            {
                // More empty than created contradicts itself: a check tells it, and no range can hold what is below nothing.
                if (result.Value is null || other.Value is null or < 0 || !RestOnTheSame(result, other)) continue;
                var (given, believed) = (result.Rounded(), other.Rounded());
                compared++;
                if (believed.Value < given.Low || believed.Value > given.High)
                    return FormattableString.Invariant($"asked at {date:O}, {believed.Value} lies outside {given.Low} to {given.High} of {given.Value}");
            }
        }

        return null;
    }

    /// <summary>
    /// A rival may leave a rule without what it needs (more empty than created, so no share is known there), and the answer is
    /// then made from other periods or dates; ranges are over rivals that keep those chosen.
    /// </summary>
    private static bool RestOnTheSame(Result result, Result other) => Slots(result).SetEquals(Slots(other));

    private static HashSet<(string, DateOnly, DateOnly)> Slots(Result result) =>
        [.. result.AllFigures().Select(use => (use.Figure.Measure, use.Figure.Period.First, use.Figure.Period.Last))];
}
