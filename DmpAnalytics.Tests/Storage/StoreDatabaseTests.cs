using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DmpAnalytics.Tests.Storage;

public abstract class StoreDatabaseTests(TestStores stores)
{
    [StoreFact]
    public async Task Look_WithoutADatabase_SaysSoAndMakesNone()
    {
        await using var store = await stores.MissingAsync();

        Assert.Equal(StoreStatus.Missing, (await store.Database.LookAsync(CancellationToken.None)).Status);
        Assert.False(Directory.Exists(store.Location.DataDir));
    }

    [StoreFact]
    public async Task Prepare_WithoutADatabase_MakesItReady()
    {
        await using var store = await stores.MissingAsync();

        Assert.Equal(StoreStatus.Ready, (await store.Database.PrepareAsync(CancellationToken.None)).Status);
        Assert.Equal(StoreStatus.Ready, (await store.Database.LookAsync(CancellationToken.None)).Status);
        Assert.Equal(0, await store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    [StoreFact]
    public async Task Prepare_OverADatabaseOfANewerProgram_RefusesAndTouchesNothing()
    {
        await using var store = await stores.FilledAsync();
        await using (var context = store.Open())
        {
            await context.Database.ExecuteSqlRawAsync(
                "INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_Later', '99.0.0')");
        }

        var before = await store.FingerprintAsync();
        var state = await store.Database.PrepareAsync(CancellationToken.None);

        Assert.Equal(StoreStatus.Newer, state.Status);
        Assert.True(state.IsRefused);
        Assert.Equal("29990101000000_Later", state.Detail);
        Assert.Equal(before, await store.FingerprintAsync());
    }

    [StoreFact]
    public async Task Prepare_OverADatabaseOfAnotherProgram_RefusesAndTouchesNothing()
    {
        await using var store = await stores.MissingAsync();
        if (store.Location.Server is { } server) await (await PostgresCluster.RunningAsync()).RunAsync($"CREATE DATABASE {new NpgsqlConnectionStringBuilder(server).Database}");
        else Directory.CreateDirectory(store.Location.DataDir);
        await using (var foreign = await store.ConnectAsync())
        {
            await using var command = foreign.CreateCommand();
            command.CommandText = "CREATE TABLE recipes (name TEXT)";
            await command.ExecuteNonQueryAsync();
        }

        var before = await store.FingerprintAsync();

        Assert.Equal(StoreStatus.Unreadable, (await store.Database.PrepareAsync(CancellationToken.None)).Status);
        Assert.Equal(before, await store.FingerprintAsync());
    }

    public sealed class OnSqlite() : StoreDatabaseTests(TestStores.Sqlite);

    public sealed class OnPostgres() : StoreDatabaseTests(TestStores.Postgres);
}
