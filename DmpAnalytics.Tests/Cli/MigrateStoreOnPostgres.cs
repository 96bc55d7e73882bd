using DmpAnalytics.Tests.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Cli;

/// <summary>From the file to a server and back.</summary>
public sealed class MigrateStoreOnPostgres
{
    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Migrate_ToAnEmptyDatabase_CopiesEveryRowAndProvesTheAnswers()
    {
        await using var file = await SomeLog.StoreAsync(TestStores.Sqlite);
        await using var server = await TestStores.Postgres.MissingAsync();

        var run = await CommandRun.InAsync(file, "migrate-store", "--database", server.Location.Server!, "--lang", "en");

        Assert.True(run is { ExitCode: 0, Error: "" }, run.Error);
        Assert.Matches("[0-9],[0-9]{3} answers were asked of both, and all are equal", run.Output);
        Assert.Contains("every one was read back and is equal", run.Output, StringComparison.Ordinal);
        Assert.Equal(await LinesAsync(file), await LinesAsync(server));
        Assert.True((await server.Database.ProveLogAsync(null, None)).IsWhole);

        // It goes on where the file ended.
        var made = await server.Writer.CommitAsync(Storage.SomeData.Change(3, [Storage.SomeData.Figure(1, period: "1998")]), None);
        Assert.Equal((4L, 3L), (made!.Number, made.Import));
    }

    [StoreFact]
    public async Task Migrate_Again_ComparesAgainAndLeavesTheCopy()
    {
        await using var file = await TestStores.Sqlite.FilledAsync();
        await using var server = await TestStores.Postgres.MissingAsync();
        await CommandRun.InAsync(file, "migrate-store", "--database", server.Location.Server!);
        var before = await server.FingerprintAsync();

        var again = await CommandRun.InAsync(file, "migrate-store", "--database", server.Location.Server!, "--lang", "en");

        Assert.True(again is { ExitCode: 0, Error: "" }, again.Error);
        Assert.Contains("holds this copy already", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, await server.FingerprintAsync());
    }

    [StoreFact]
    public async Task Migrate_ToADatabaseWithOtherData_IsRefusedAndChangesNothing()
    {
        await using var file = await SomeLog.StoreAsync(TestStores.Sqlite);
        await using var server = await TestStores.Postgres.FilledAsync();
        await CommandRun.InAsync(file, "audit", "verify", "--database", server.Location.Server!);
        var figures = await server.Reader.ListFiguresAsync(null, null, 1, None);

        var run = await CommandRun.InAsync(file, "migrate-store", "--database", server.Location.Server!, "--lang", "fr");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("contient déjà des données", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, await server.Reader.LatestVersionAsync(None));
        Assert.Equal(figures, await server.Reader.ListFiguresAsync(null, null, 1, None));
    }

    [StoreFact]
    public async Task Migrate_WithoutADatabaseNamed_SaysWhatIsMissing()
    {
        await using var file = await TestStores.Sqlite.FilledAsync();

        var run = await CommandRun.InAsync(file, "migrate-store", "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--database", run.Error, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task Migrate_CalledOff_LeavesTheDatabaseEmptyForTheNextTry()
    {
        await using var file = await TestStores.Sqlite.FilledAsync();
        await using var server = await TestStores.Postgres.EmptyAsync();
        using var cancelled = new CancellationTokenSource();
        var copier = server.Get<DmpAnalytics.Storage.Copies.StoreCopier>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => copier.CopyAsync(file.Location, server.Location, new CancelAt("figures", cancelled), cancelled.Token));
        Assert.Equal(0, await server.Reader.LatestVersionAsync(None));

        var outcome = await copier.CopyAsync(file.Location, server.Location, null, None);
        Assert.Equal(DmpAnalytics.Storage.Copies.CopyStatus.Copied, outcome.Status);
        Assert.Equal(1, await server.Reader.LatestVersionAsync(None));
    }

    [StoreFact]
    public async Task Backup_OfAServer_IsAFileThatRestoresToTheSameInEitherStore()
    {
        await using var server = await SomeLog.StoreAsync(TestStores.Postgres);
        using var folder = new TestFolder();
        var database = server.Location.Server!;

        var backup = await CommandRun.InAsync(server, "backup", folder["kept.db"], "--database", database, "--lang", "en");
        var toFile = await CommandRun.OfAsync("restore", folder["kept.db"], "--data-dir", folder["elsewhere"], "--lang", "en");
        await using var other = await TestStores.Postgres.MissingAsync();
        var toServer = await CommandRun.InAsync(other, "restore", folder["kept.db"], "--database", other.Location.Server!, "--lang", "en");
        var again = await CommandRun.InAsync(other, "restore", folder["kept.db"], "--database", other.Location.Server!, "--replace", "--lang", "en");

        Assert.True(backup is { ExitCode: 0, Error: "" }, backup.Error);
        Assert.True(toFile is { ExitCode: 0, Error: "" }, toFile.Error);
        Assert.True(toServer is { ExitCode: 0, Error: "" }, toServer.Error);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("holds data already", again.Error, StringComparison.Ordinal);
        var ask = new[] { "indicator", "cost_per_active_dossier", "--programme", "dmp", "--known", "2026-11-22" };
        var expected = await CommandRun.InAsync(server, [.. ask, "--database", database]);
        Assert.Contains("3065.69", expected.Output, StringComparison.Ordinal);
        Assert.Equal(expected, await CommandRun.OfAsync([.. ask, "--data-dir", folder["elsewhere"]]));
        Assert.Equal(expected, await CommandRun.InAsync(other, [.. ask, "--database", other.Location.Server!]));
    }

    private static async Task<List<string>> LinesAsync(TestStore store) => await SomeLog.LinesAsync(store);

    private sealed class CancelAt(string table, CancellationTokenSource source) : IProgress<(string Table, long Rows)>
    {
        public void Report((string Table, long Rows) value)
        {
            if (value.Table == table) source.Cancel();
        }
    }
}
