using System.Text;
using DmpAnalytics.Accounts;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Backups;
using DmpAnalytics.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public async Task Empty_OfACopy_LeavesNothingThatOpensAnAccount()
    {
        await using var application = await TestApplication.StartAsync();
        var account = await TestAccounts.AddAsync(application, [Role.Administrator, Role.Auditor], "to-be-left-out");
        var hash = Secret.HashOf(await TestAccounts.TokenAsync(application, account, TimeSpan.FromDays(1), TokenScope.Log));
        await People.WithPasswordAsync(application, Role.Reviewer);
        using var folder = new TestFolder();
        var backup = await application.Services.GetRequiredService<StoreBackup>().MakeAsync(folder["copy.db"], Actor.CommandLine, CancellationToken.None);
        Assert.Equal(BackupStatus.Made, backup.Status);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["copy.db"]));

        await AccountsDatabase.EmptyAsync(folder["copy.db"], CancellationToken.None);

        var bytes = await File.ReadAllBytesAsync(folder["copy.db"]);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("to-be-left-out")));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(hash)));
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
