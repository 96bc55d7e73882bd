using System.Security.Cryptography;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Tests.Storage;

public class StoreDatabaseTests
{
    [Fact]
    public async Task Look_WithoutADatabase_SaysSoAndMakesNone()
    {
        await using var store = TestStore.Missing();

        Assert.Equal(StoreStatus.Missing, (await store.Database.LookAsync(CancellationToken.None)).Status);
        Assert.False(Directory.Exists(store.Location.DataDir));
    }

    [Fact]
    public async Task Prepare_WithoutADatabase_MakesItReady()
    {
        await using var store = TestStore.Missing();

        Assert.Equal(StoreStatus.Ready, (await store.Database.PrepareAsync(CancellationToken.None)).Status);
        Assert.Equal(StoreStatus.Ready, (await store.Database.LookAsync(CancellationToken.None)).Status);
        Assert.Equal(0, await store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Prepare_OverADatabaseOfANewerProgram_RefusesAndTouchesNothing()
    {
        await using var store = await TestStore.FilledAsync();
        await using (var context = store.Open())
        {
            await context.Database.ExecuteSqlRawAsync(
                "INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29990101000000_Later', '99.0.0')");
        }

        var before = await store.FingerprintAsync();
        var state = await store.Database.PrepareAsync(CancellationToken.None);

        Assert.Equal(StoreStatus.Newer, state.Status);
        Assert.True(state.IsRefused);
        Assert.Equal("29990101000000_Later", state.Detail);
        SqliteConnection.ClearAllPools();
        Assert.Equal(before, Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(store.Location.File))));
    }

    [Fact]
    public async Task Prepare_OverADatabaseOfAnotherProgram_RefusesAndTouchesNothing()
    {
        await using var store = TestStore.Missing();
        Directory.CreateDirectory(store.Location.DataDir);
        await using (var foreign = new SqliteConnection($"Data Source={store.Location.File};Pooling=False"))
        {
            await foreign.OpenAsync();
            await using var command = foreign.CreateCommand();
            command.CommandText = "CREATE TABLE recipes (name TEXT)";
            await command.ExecuteNonQueryAsync();
        }

        var before = await File.ReadAllBytesAsync(store.Location.File);

        Assert.Equal(StoreStatus.Unreadable, (await store.Database.PrepareAsync(CancellationToken.None)).Status);
        Assert.Equal(before, await File.ReadAllBytesAsync(store.Location.File));
    }

    [Fact]
    public async Task Prepare_OverAFileThatIsNoDatabase_RefusesAndTouchesNothing()
    {
        await using var store = TestStore.Missing();
        Directory.CreateDirectory(store.Location.DataDir);
        await File.WriteAllTextAsync(store.Location.File, new string('x', 5000));

        var state = await store.Database.PrepareAsync(CancellationToken.None);

        Assert.Equal(StoreStatus.Unreadable, state.Status);
        Assert.NotEmpty(state.Detail);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(store.Location.File));
    }

    [Fact]
    public async Task Prepare_OverAnEmptyFile_FillsIt()
    {
        await using var store = TestStore.Missing();
        Directory.CreateDirectory(store.Location.DataDir);
        await File.WriteAllBytesAsync(store.Location.File, []);

        Assert.Equal(StoreStatus.Older, (await store.Database.LookAsync(CancellationToken.None)).Status);
        Assert.Equal(StoreStatus.Ready, (await store.Database.PrepareAsync(CancellationToken.None)).Status);
    }
}
