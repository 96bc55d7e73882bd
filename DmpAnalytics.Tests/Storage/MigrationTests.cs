using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Tests.Storage;

public class MigrationTests
{
    [Fact]
    public async Task Migrate_FromNothing_GivesTheTablesOfTheModel()
    {
        await using var migrated = await TestStore.EmptyAsync();
        using var folder = new TestFolder();
        var options = new DbContextOptionsBuilder<SqliteStoreContext>().UseSqlite($"Data Source={folder["model.db"]}").Options;
        await using var model = new SqliteStoreContext(options);
        await model.Database.EnsureCreatedAsync();
        await using var context = migrated.Open();

        var expected = await SchemaAsync(model);
        Assert.Equal(expected, await SchemaAsync(context));
        Assert.Contains(expected, line => line.StartsWith("table figures", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Model_AgainstTheLastSnapshot_HasNothingToMigrate()
    {
        await using var store = await TestStore.EmptyAsync();
        await using var context = store.Open();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Prepare_Twice_LeavesTheDatabaseAsItWas()
    {
        await using var store = await TestStore.FilledAsync();
        await store.Database.PrepareAsync(CancellationToken.None);
        var before = await store.FingerprintAsync();

        await store.Database.PrepareAsync(CancellationToken.None);

        Assert.Equal(before, await store.FingerprintAsync());
    }

    [Fact]
    public async Task Connections_OfEveryContext_HoldForeignKeysAndWriteAhead()
    {
        await using var store = await TestStore.EmptyAsync();
        await using var context = store.Open();
        await context.Database.OpenConnectionAsync();

        Assert.Equal("wal", await ScalarAsync(context, "PRAGMA journal_mode"));
        Assert.Equal(1L, await ScalarAsync(context, "PRAGMA foreign_keys"));
        Assert.Equal(30, context.Database.GetDbConnection() is SqliteConnection connection ? connection.DefaultTimeout : 0);
    }

    private static async Task<object?> ScalarAsync(StoreContext context, string sql)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Tables, columns, keys and indexes; a column added later stands last in its table, which means nothing.</summary>
    private static async Task<List<string>> SchemaAsync(StoreContext context)
    {
        const string tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__EF%'";
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText =
            $"""
            SELECT 'table ' || t.name || ' column ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk FROM ({tables}) t, pragma_table_info(t.name) c
            UNION ALL
            SELECT 'table ' || t.name || ' key ' || k."from" || ' ' || k."table" || '.' || k."to" || ' ' || k.on_delete FROM ({tables}) t, pragma_foreign_key_list(t.name) k
            UNION ALL
            SELECT 'index ' || name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE type = 'index' AND name NOT LIKE 'sqlite_%'
            ORDER BY 1
            """;
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync()) lines.Add(rows.GetString(0));
        return lines;
    }
}
