using DmpAnalytics.Accounts;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Tests.Storage.Postgres;

/// <summary>What only a server can meet.</summary>
public sealed class TablesOnPostgres
{
    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Model_AgainstTheLastSnapshot_HasNothingToMigrate()
    {
        await using var store = await TestStores.Postgres.EmptyAsync();
        await using var context = store.Open();
        await using var accounts = new PostgresAccountsContext(
            new DbContextOptionsBuilder<PostgresAccountsContext>().UseNpgsql(store.Location.Server, server => server.MigrationsHistoryTable(AccountsContext.HistoryTable)).Options);

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.False(accounts.Database.HasPendingModelChanges());
    }

    [StoreFact]
    public async Task Texts_OnAServerOfAnotherLanguage_CompareByCodeUnits()
    {
        await using var store = await TestStores.Postgres.EmptyAsync();
        await using var context = store.Open();

        Assert.Equal("fr-FR", await context.Database.SqlQueryRaw<string>("SELECT daticulocale AS \"Value\" FROM pg_database WHERE datname = current_database()").SingleAsync());
        Assert.Empty(await context.Database.SqlQueryRaw<string>(
            """
            SELECT table_name || '.' || column_name AS "Value" FROM information_schema.columns
            WHERE table_schema = current_schema() AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
            """).ToListAsync());
    }

    [StoreFact]
    public async Task Prepare_ByManyInstancesAtOnce_MakesOneDatabase()
    {
        await using var store = await TestStores.Postgres.MissingAsync();
        var others = Enumerable.Range(0, 4).Select(_ => TestStore.At(store.Location.Server!, null, null)).ToList();

        var states = await Task.WhenAll(others.Append(store).Select(each => each.Database.PrepareAsync(None)));

        Assert.All(states, state => Assert.Equal(StoreStatus.Ready, state.Status));
        await using (var context = store.Open()) Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        foreach (var other in others) await other.DisposeAsync();
    }

    [StoreFact]
    public async Task Writers_TwoAtOnce_TakeTurnsAndTheSecondIsTold()
    {
        await using var store = await TestStores.Postgres.FilledAsync();

        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            store.Writer.CommitAsync(SomeData.Change(1, [SomeData.Figure(number, period: $"199{number}")]), None)));

        Assert.Equal(2, Assert.Single(made, version => version is not null)!.Number);
        Assert.True((await store.Database.ProveLogAsync(null, None)).IsWhole);
    }

    [StoreFact]
    public async Task Look_AtAServerThatIsNotThere_SaysSo()
    {
        await using var store = TestStore.At("Host=127.0.0.1;Port=1;Database=nothing;Username=nobody;Timeout=2", null, null);
        store.KeepDatabase();

        var state = await store.Database.LookAsync(None);

        Assert.Equal(StoreStatus.Unreachable, state.Status);
        Assert.NotEmpty(state.Detail);
        var error = await Assert.ThrowsAnyAsync<Exception>(() => store.Reader.LatestVersionAsync(None));
        Assert.Equal(StoreFault.Unreachable, StoreFaults.Of(error));
    }
}
