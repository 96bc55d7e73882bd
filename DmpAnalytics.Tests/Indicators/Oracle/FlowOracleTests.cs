using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Definitions;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Rule 3: the engine and the plain reading agree on random periods.</summary>
public class FlowOracleTests
{
    private static readonly int Cases = Agreement.Cases(1_500);

    [Fact]
    public void RandomPeriods_SpendToADate_Agrees() =>
        Agreement.Holds(Cases, RandomFlows.World, (world, date) => (world.PlainFlow(MeasureIds.Spend).To(date), SpendToDate.Definition.Compute(world.At(date))));

    [Fact]
    public void RandomPeriods_SpendInAPeriod_Agrees() =>
        Agreement.Holds(Cases, RandomFlows.World, (world, date) =>
        {
            var other = world.Dates[world.Dates.Count / 2];
            var (first, last) = date < other ? (date, other) : (other, date);
            return (world.PlainFlow(MeasureIds.Spend).Over(first, last), SpendInPeriod.Definition.Compute(world.At(last) with { Span = new(first, last) }));
        });

    [Fact]
    public void RandomPeriods_SpendToDate_NeverFalls()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var world = RandomFlows.World(seed);
            var ledger = world.Data.Flow(MeasureIds.Spend, RandomWorld.Scope);
            decimal before = 0;
            for (var date = world.Dates[0].AddDays(-7); date <= world.Dates[^1]; date = date.AddDays(1 + ((date.DayNumber + seed) % 60)))
            {
                var value = ledger.To(date).Rounded().Value;
                if (value < before) Assert.Fail($"seed {seed} at {date:O}: {value} after {before}\n{world}");
                before = value ?? before;
            }
        }
    }

    [Fact]
    public void RandomPeriods_NoDayCountsTwice()
    {
        for (var seed = 0; seed < Cases; seed++)
        {
            var world = RandomFlows.World(seed);
            var ledger = world.Data.Flow(MeasureIds.Spend, RandomWorld.Scope);
            if (ledger.Start is not { } start || ledger.To(world.Dates[^1]).Value is not { } whole || start > world.Dates[^1]) continue;

            decimal parts = 0;
            for (var (first, random) = (start, new Random(seed)); first <= world.Dates[^1];)
            {
                var last = first.AddDays(random.Next(500));
                if (last > world.Dates[^1]) last = world.Dates[^1];
                parts += ledger.Over(new(first, last)).Value ?? 0;
                first = last.AddDays(1);
            }

            if (Rounding.Round(parts, "EUR") != Rounding.Round(whole, "EUR")) Assert.Fail($"seed {seed}: {parts} in parts, {whole} at once\n{world}");
        }
    }
}
