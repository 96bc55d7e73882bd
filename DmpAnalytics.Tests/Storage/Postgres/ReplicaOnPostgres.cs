using DmpAnalytics.Import.Batches;
using DmpAnalytics.Tests.Testing;
using Npgsql;

namespace DmpAnalytics.Tests.Storage.Postgres;

/// <summary>A server and a second one that follows it, both named in the connection string.</summary>
public sealed class ReplicaOnPostgres
{
    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Reading_WithAReplica_IsDoneThereUnlessItIsBehindOrLost()
    {
        var primary = await PostgresCluster.StartAsync();
        PostgresCluster? replica = null;
        try
        {
            await using (var first = TestStore.At(primary.Database("dmp"), null, null))
            {
                first.KeepDatabase();
                await first.Get<StoreOpening>().OpenAsync(None);
            }

            replica = await primary.FollowAsync();
            var hosts = new NpgsqlConnectionStringBuilder(primary.Database("dmp")) { Host = $"127.0.0.1:{primary.Port},127.0.0.1:{replica.Port}", Port = 5432 };
            await using var store = TestStore.At(hosts.ConnectionString, null, null);
            store.KeepDatabase();
            var there = replica.Database("dmp");

            Assert.Equal(692, (await store.Reader.ListFiguresAsync(null, null, 1, None)).Count);
            Assert.True(await ScalarAsync(there, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'DmpAnalytics'") is > 0L);

            // Behind: the version is read where it was committed, whole.
            await ScalarAsync(there, "SELECT pg_wal_replay_pause()");
            var figure = SomeData.Figure(7m, period: "1999");
            await store.Writer.CommitAsync(SomeData.Change(1, [figure]), None);
            Assert.Equal(2, await store.Reader.LatestVersionAsync(None));
            Assert.Equal(7m, (await store.Reader.FigureAsync(figure.Id, 2, None))!.Value);
            Assert.Equal(1L, await ScalarAsync(there, "SELECT max(number) FROM data_versions"));
            await ScalarAsync(there, "SELECT pg_wal_replay_resume()");
            await Eventually.TrueAsync("version 2 on the replica", async () => await ScalarAsync(there, "SELECT max(number) FROM data_versions") is 2L);

            // Lost: the other one answers.
            await replica.EndAsync();
            Assert.Equal(7m, (await store.Reader.FigureAsync(figure.Id, 2, None))!.Value);
            Assert.Equal(693, (await store.Reader.ListFiguresAsync(null, null, 2, None)).Count);
            await replica.BeginAsync();
        }
        finally
        {
            if (replica is not null) await replica.StopAsync();
            await primary.StopAsync();
        }
    }

    private static async Task<object?> ScalarAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection($"{server};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
