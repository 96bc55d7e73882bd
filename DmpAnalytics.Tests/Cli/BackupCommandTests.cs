using DmpAnalytics.Tests.Testing;
using Microsoft.Data.Sqlite;

namespace DmpAnalytics.Tests.Cli;

public sealed class BackupCommandTests
{
    [Fact]
    public async Task Backup_RestoredElsewhere_GivesTheSameAnswersToTheCent()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();

        var backup = await CommandRun.InAsync(store, "backup", folder["kept.db"], "--lang", "en");
        var restore = await CommandRun.OfAsync("restore", folder["kept.db"], "--data-dir", folder["elsewhere"], "--lang", "en");

        Assert.Equal((0, ""), (backup.ExitCode, backup.Error));
        Assert.Equal((0, ""), (restore.ExitCode, restore.Error));
        Assert.Contains("data version 1", backup.Output, StringComparison.Ordinal);
        Assert.Equal([folder["elsewhere"], folder["kept.db"]], Directory.EnumerateFileSystemEntries(folder.Root).Order(StringComparer.Ordinal));
        foreach (var indicator in new[] { "cost_per_active_dossier", "spend_to_date", "target_attainment" })
        {
            var before = await CommandRun.InAsync(store, "indicator", indicator, "--programme", "dmp", "--known", "2026-11-22");
            var after = await CommandRun.OfAsync("indicator", indicator, "--programme", "dmp", "--known", "2026-11-22", "--data-dir", folder["elsewhere"]);
            Assert.Equal(before, after);
        }
    }

    [Fact]
    public async Task Backup_AndRestore_StandInTheLogOfEachStore()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();

        await CommandRun.InAsync(store, "backup", folder["kept.db"]);
        await CommandRun.OfAsync("restore", folder["kept.db"], "--data-dir", folder["elsewhere"]);
        await CommandRun.InAsync(store, "audit", "export", folder["here.jsonl"]);
        await CommandRun.OfAsync("audit", "export", folder["there.jsonl"], "--data-dir", folder["elsewhere"]);

        Assert.Contains("backup_made", (await File.ReadAllLinesAsync(folder["here.jsonl"]))[^2], StringComparison.Ordinal);
        Assert.Contains("restored", (await File.ReadAllLinesAsync(folder["there.jsonl"]))[^2], StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.OfAsync("audit", "verify", "--data-dir", folder["elsewhere"])).ExitCode);
    }

    [Fact]
    public async Task Backup_OverAFile_LeavesItAsItIs()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["kept.db"], "precious");

        var run = await CommandRun.InAsync(store, "backup", folder["kept.db"], "--lang", "fr");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("existe déjà", run.Error, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(folder["kept.db"]));
    }

    [Fact]
    public async Task Backup_WhereNoFileCanBe_SaysSo()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();

        var run = await CommandRun.InAsync(store, "backup", Path.Combine(folder["nowhere"], "kept.db"), "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("cannot be written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_OverADatabase_NeedsToBeToldAndPutsItAside()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        await CommandRun.InAsync(store, "backup", folder["kept.db"]);
        await CommandRun.OfAsync("restore", folder["kept.db"], "--data-dir", folder["elsewhere"]);

        var refused = await CommandRun.OfAsync("restore", folder["kept.db"], "--data-dir", folder["elsewhere"], "--lang", "en");
        var done = await CommandRun.OfAsync("restore", folder["kept.db"], "--data-dir", folder["elsewhere"], "--replace", "--lang", "en");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("There is a database already", refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (done.ExitCode, done.Error));
        Assert.Contains("The former database lies in", done.Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(folder["elsewhere"], "*.before-??????????????"));
    }

    [Fact]
    public async Task Restore_WhileTheDatabaseIsOpen_ChangesNothing()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        await CommandRun.InAsync(store, "backup", folder["kept.db"]);
        await CommandRun.OfAsync("restore", folder["kept.db"], "--data-dir", folder["elsewhere"]);
        var database = Path.Combine(folder["elsewhere"], "dmp-analytics.db");
        await using var server = new SqliteConnection($"Data Source={database};Pooling=False");
        await server.OpenAsync();
        await using var reading = server.CreateCommand();
        reading.CommandText = "SELECT count(*) FROM data_versions";
        await reading.ExecuteScalarAsync();

        var run = await CommandRun.OfAsync("restore", folder["kept.db"], "--data-dir", folder["elsewhere"], "--replace", "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("stop the server first", run.Error, StringComparison.Ordinal);
        Assert.Equal(1L, await reading.ExecuteScalarAsync());
    }

    [Theory]
    [InlineData("nothing", "is not there")]
    [InlineData("text", "is no database of this program")]
    [InlineData("cut", "Nothing was changed")]
    [InlineData("foreign", "is no database of this program")]
    public async Task Restore_OfWhatIsNoBackup_SaysWhyAndLeavesNothing(string what, string why)
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        await CommandRun.InAsync(store, "backup", folder["kept.db"]);
        var whole = await File.ReadAllBytesAsync(folder["kept.db"]);
        if (what == "text") await File.WriteAllTextAsync(folder["bad.db"], "id,name\n");
        if (what == "cut") await File.WriteAllBytesAsync(folder["bad.db"], whole[..(whole.Length / 2)]);
        if (what == "foreign")
        {
            await using var other = new SqliteConnection($"Data Source={folder["bad.db"]};Pooling=False");
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE cats (name TEXT)";
            await command.ExecuteNonQueryAsync();
        }

        var run = await CommandRun.OfAsync("restore", folder["bad.db"], "--data-dir", folder["elsewhere"], "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["elsewhere"]) && Directory.EnumerateFileSystemEntries(folder["elsewhere"]).Any());
    }
}
