using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;
using DmpAnalytics.Wording;
using Microsoft.Data.Sqlite;

namespace DmpAnalytics.Tests.Faults;

/// <summary>Another program keeps the file of the database locked, as a copy program or an editor of databases does.</summary>
public sealed class LockedDatabaseTests
{
    [Fact]
    public async Task AnotherProgram_ThatClosesTheDatabase_LeavesTheLogOfWritesToTheOneThatServes()
    {
        var (store, ledger, token) = await Trial.PrepareAsync();
        await using (store)
        await using (var served = await ServedProgram.StartAsync(store))
        await using (var load = new TrialLoad(served.Address, token, ledger))
        {
            await load.BeginAsync(readers: 1, writes: false);

            // Whoever watches asks this all the time.
            await served.Client.GetStringAsync(AppUrls.Ready);
            await using (await LockAsync(store))
            {
            }

            Assert.Null(await load.ChangeAsync());
            await load.EndAsync();
            await served.KillAsync();
            await Trial.AssertWholeAsync(load, store);
        }
    }

    /// <summary>The database made by the very program that serves it was looked at once more as a file that nobody works with.</summary>
    [Fact]
    public async Task AnotherProgram_ThatClosesTheDatabaseOnItsFirstDay_LeavesTheLogOfWritesToTheOneThatServes()
    {
        await using var store = TestStore.Missing();
        await using var served = await ServedProgram.StartAsync(store);
        await served.Client.GetStringAsync(AppUrls.Ready);

        await using (await LockAsync(store))
        {
        }

        Assert.True(File.Exists(store.Location.File + "-wal"));
    }

    [Fact]
    public async Task Import_WhileAnotherProgramWrites_WaitsAndReadersNoticeNothing()
    {
        var (store, ledger, token) = await Trial.PrepareAsync();
        await using (store)
        await using (var served = await ServedProgram.StartAsync(store))
        await using (var load = new TrialLoad(served.Address, token, ledger))
        {
            await load.BeginAsync(readers: 2, writes: false);
            Task<string?> change;
            await using (await LockAsync(store))
            {
                change = load.ChangeAsync();
                await load.ReadingsAsync(10);
                Assert.False(change.IsCompleted);
            }

            Assert.Null(await change);

            if (Trial.IsLong) await RefusedAsync(store, load);
            await load.EndAsync();
            await Trial.AssertWholeAsync(load, store);
        }
    }

    /// <summary>As long as one waits, and longer: who writes is told why and what to do, here and on the command line; then all goes on.</summary>
    private static async Task RefusedAsync(TestStore store, TrialLoad load)
    {
        using var folder = new TestFolder();
        var file = await FaultProcess.FiguresAsync(folder["spend.csv"], 20);
        await using (await LockAsync(store))
        {
            using var command = FaultProcess.Start("import", file, "--data-dir", store.Location.DataDir, "--lang", "fr");
            var told = command.StandardError.ReadToEndAsync();
            var refused = await load.ChangeAsync();
            await command.WaitForExitAsync();

            Assert.StartsWith("503 ", refused, StringComparison.Ordinal);
            Assert.Contains(" with Retry-After ", refused, StringComparison.Ordinal);
            Assert.Contains(Words.Get("Faults", "busy", Language.En), refused, StringComparison.Ordinal);
            Assert.Equal(1, command.ExitCode);
            Assert.Contains(Words.Get("Faults", "busy", Language.Fr), await told, StringComparison.Ordinal);
        }

        Assert.Null(await load.ChangeAsync());
    }

    /// <summary>This process is the other program.</summary>
    private static async Task<SqliteConnection> LockAsync(TestStore store)
    {
        var connection = new SqliteConnection($"Data Source={store.Location.File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
