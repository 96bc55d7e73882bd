using DmpAnalytics.Tests.Testing;
using Npgsql;

namespace DmpAnalytics.Tests.Faults;

/// <summary>The connection to the database's server is lost at one moment of an import after the other, while the server itself goes on.</summary>
public sealed class CutConnectionOnPostgres
{
    /// <summary>More things than an import sends.</summary>
    private const int Most = 200;

    /// <summary>All moments in both directions take half a minute.</summary>
    private static readonly int Step = Trial.IsLong ? 1 : 9;

    [StoreTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Import_WhoseConnectionIsCutAtAnyMoment_IsToldToComeAgainAndKeptWhollyOrNot(bool isAnswer)
    {
        var cluster = await PostgresCluster.StartAsync();
        try
        {
            await using var line = new CutConnection(cluster.Port);
            var at = new NpgsqlConnectionStringBuilder(cluster.Database("faults")) { Port = line.Port };
            var store = TestStore.At(at.ConnectionString, null, null);
            store.KeepDatabase();
            await using var application = await TestApplication.StartAsync(more: Trial.Unlimited, on: store);
            await using var load = await Trial.LoadAsync(application);
            var cut = 0;
            for (var moment = 1; moment < Most; moment += Step)
            {
                line.Cut(moment, isAnswer);
                var refusal = await load.ChangeAsync();
                var wasCut = line.WasCut;
                line.Mend();
                if (refusal is null && !wasCut) break;
                if (refusal is not null)
                {
                    Assert.StartsWith("503 ", refusal, StringComparison.Ordinal);
                    Assert.Contains(" with Retry-After ", refusal, StringComparison.Ordinal);
                    cut++;
                }

                Assert.Null(await load.SettleAsync());
            }

            Assert.True(cut > 3);
            await load.BeginAsync(readers: 1, writes: false);
            await load.EndAsync();
            await Trial.AssertWholeAsync(load, store);
        }
        finally
        {
            await cluster.StopAsync();
        }
    }
}
