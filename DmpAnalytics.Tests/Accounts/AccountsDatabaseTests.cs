using DmpAnalytics.Accounts;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Tests.Accounts;

public sealed class AccountsDatabaseTests
{
    [Fact]
    public async Task Prepare_OfADatabaseWithoutAccounts_MakesTheTablesOfTheModelAndLeavesTheData()
    {
        await using var store = await TestStore.FilledAsync();
        await using var context = Open(store);
        await using var model = new SqliteAccountsContext(new DbContextOptionsBuilder<SqliteAccountsContext>().UseSqlite("Data Source=:memory:").Options);
        await model.Database.OpenConnectionAsync();
        await model.Database.EnsureCreatedAsync();

        var state = await new AccountsDatabase(store.Location, () => Open(store)).PrepareAsync(CancellationToken.None);

        Assert.Equal(StoreStatus.Ready, state.Status);
        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Equal(1, await store.Reader.LatestVersionAsync(CancellationToken.None));
        Assert.Equal(StoreStatus.Ready, (await store.Database.LookAsync(CancellationToken.None)).Status);
        var expected = await TablesAsync(model);
        var migrated = await TablesAsync(context);
        Assert.Contains(expected, line => line.StartsWith("access_tokens sha256", StringComparison.Ordinal));
        Assert.Empty(expected.Except(migrated));
    }

    [Fact]
    public async Task Prepare_OfANewerDatabase_RefusesItUntouched()
    {
        await using var store = await TestStore.FilledAsync();
        var database = new AccountsDatabase(store.Location, () => Open(store));
        await database.PrepareAsync(CancellationToken.None);
        await using var context = Open(store);
        await context.Database.ExecuteSqlRawAsync($"INSERT INTO {AccountsContext.HistoryTable} VALUES ('29990101000000_FromTheFuture', '99')");
        var before = await store.FingerprintAsync();

        var state = await database.PrepareAsync(CancellationToken.None);

        Assert.Equal((StoreStatus.Newer, "29990101000000_FromTheFuture"), (state.Status, state.Detail));
        Assert.Equal(before, await store.FingerprintAsync());
    }

    private static SqliteAccountsContext Open(TestStore store) => new(new DbContextOptionsBuilder<SqliteAccountsContext>()
        .UseSqlite($"Data Source={store.Location.File};Foreign Keys=True", sqlite => sqlite.MigrationsHistoryTable(AccountsContext.HistoryTable)).Options);

    private static async Task<List<string>> TablesAsync(AccountsContext context)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            "SELECT t.name || ' ' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || c.pk FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '\\_\\_%' ESCAPE '\\'";
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync()) lines.Add(rows.GetString(0));
        return lines;
    }
}
