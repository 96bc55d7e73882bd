using System.Diagnostics;
using System.Globalization;
using DmpAnalytics.Tests.Testing;
using Npgsql;
using Xunit.Abstractions;

namespace DmpAnalytics.Tests.Faults;

/// <summary><c>kill -9</c> of the database's server, or of one that follows it, under load: nothing confirmed is lost, and the program goes on by itself.</summary>
public sealed class KilledDatabaseOnPostgres(ITestOutputHelper output)
{
    [StoreFact]
    public async Task Server_KilledUnderLoad_LosesNothingConfirmedAndIsFoundAgain()
    {
        var cluster = await PostgresCluster.StartAsync(isCareful: true);
        try
        {
            var store = TestStore.At(cluster.Database("faults"), null, null);
            store.KeepDatabase();
            await using var application = await TestApplication.StartAsync(more: Trial.Unlimited, on: store);
            await using var load = await Trial.LoadAsync(application);
            await load.BeginAsync(readers: 3);
            for (var round = 0; round < (Trial.IsLong ? 5 : 1); round++)
            {
                await load.ChangesAsync(5);
                load.OutageBegins(Outage.WithoutDatabase);
                await cluster.KillAsync();
                var away = Stopwatch.GetTimestamp();
                var met = load.Excused;
                await Eventually.TrueAsync("somebody who met it", () => Task.FromResult(load.Excused > met));
                await cluster.BeginAfterKillAsync();
                var back = Stopwatch.GetTimestamp();
                await load.ChangesAsync(1);
                load.OutageOver();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"The server was away for {Stopwatch.GetElapsedTime(away, back).TotalSeconds:0.0} s; the next change was confirmed {Stopwatch.GetElapsedTime(back).TotalSeconds:0.0} s after it was back."));
            }

            await load.ChangesAsync(3);
            await load.EndAsync();

            await Trial.AssertWholeAsync(load, store);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{load.Writer.Confirmed} changes confirmed, {load.Writer.Unconfirmed} not, of which {load.Writer.Found} were committed; {load.Ledger.Readings} readings, {load.Excused} told to come again."));
        }
        finally
        {
            await cluster.StopAsync();
        }
    }

    [LongFact]
    public async Task Replica_KilledUnderLoad_IsPassedOver()
    {
        var primary = await PostgresCluster.StartAsync();
        PostgresCluster? replica = null;
        try
        {
            replica = await primary.FollowAsync();
            var hosts = new NpgsqlConnectionStringBuilder(primary.Database("faults")) { Host = $"127.0.0.1:{primary.Port},127.0.0.1:{replica.Port}", Port = 5432 };
            var store = TestStore.At(hosts.ConnectionString, null, null);
            store.KeepDatabase();
            await using var application = await TestApplication.StartAsync(more: Trial.Unlimited, on: store);
            await using var load = await Trial.LoadAsync(application);
            await load.BeginAsync(readers: 3);
            await load.ChangesAsync(3);

            // What was being read there may break off; whoever asks from then on notices nothing.
            load.OutageBegins(Outage.WithoutDatabase);
            await replica.KillAsync();
            await load.ReadingsAsync(3);
            load.OutageOver();
            await load.ChangesAsync(3);
            await replica.BeginAfterKillAsync();
            await load.ChangesAsync(2);
            await load.EndAsync();

            await Trial.AssertWholeAsync(load, store);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{load.Ledger.Readings} readings, {load.Excused} broke off with the replica."));
        }
        finally
        {
            if (replica is not null) await replica.StopAsync();
            await primary.StopAsync();
        }
    }
}
