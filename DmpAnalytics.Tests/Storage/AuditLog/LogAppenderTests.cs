using System.Data.Common;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Rows;
using DmpAnalytics.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Tests.Storage.AuditLog;

public abstract class LogAppenderTests(TestStores stores)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Import_Committed_TellsWhoWhenWhatAndTheFilesInItsOwnTransaction()
    {
        await using var store = await stores.FilledAsync();
        var targets = (await store.Reader.ReferenceAsync(1, None)).Targets.Count;

        var entry = Assert.Single(await EntriesAsync(store));

        Assert.Equal((1L, "DmpAnalytics", "program", "import_committed", "import", "1"),
            (entry.Number, entry.Actor, entry.Via, entry.Action, entry.SubjectKind, entry.SubjectId));
        Assert.Equal("{\"version\":0}", entry.Before);
        Assert.Contains($"\"targets\":{targets}", entry.After, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"spend.csv\",\"sha256\":\"", entry.After, StringComparison.Ordinal);
        Assert.Equal(LogHead.Empty.Hash, entry.Former);
    }

    [StoreFact]
    public async Task Undo_OfAnImport_TellsTheReasonAndHangsOnTheEntryBefore()
    {
        await using var store = await stores.EmptyAsync();
        await store.Writer.CommitAsync(SomeData.Change(0, [SomeData.Figure(1)]), None);

        await store.Undo.UndoAsync(1, TestStore.Someone, "a wrong year", SomeData.At, None);

        var entries = await EntriesAsync(store);
        Assert.Equal(["import_committed", "import_undone"], entries.Select(entry => entry.Action));
        Assert.Equal(("a wrong year", entries[0].Hash, "2026-11-21T12:00:00.000Z"), (entries[1].Reason, entries[1].Former, entries[1].At));
        await using var context = store.Open();
        var undo = await context.DataVersions.SingleAsync(version => version.Number == 2);
        Assert.Equal((2L, entries[1].Hash, 1L), (undo.LogNumber, undo.LogHash, undo.Undoes));
    }

    [StoreFact]
    public async Task Entries_OfEveryChange_HashAsTheDocumentedFormSays()
    {
        await using var store = await stores.FilledAsync();
        var row = Assert.Single(await EntriesAsync(store));
        var entry = new LogEntry(
            row.Number, row.At, row.Actor, row.Account, row.Via, row.Action, row.SubjectKind, row.SubjectId, row.Before, row.After, row.Reason);

        Assert.Equal(row.Content, Sha256Text.Of(entry.Canonical));
        Assert.Equal(row.Hash, Sha256Text.Of($"1\n{new string('0', 64)}\n{row.Content}"));
        Assert.StartsWith("{\"number\":1,\"at\":\"", entry.Canonical, StringComparison.Ordinal);
        Assert.EndsWith("},\"reason\":\"\"}", entry.Canonical, StringComparison.Ordinal);
    }

    [StoreTheory]
    [InlineData("INSERT INTO data_versions (number, at, kind, who, note) VALUES (2, '2026-11-21 12:00:00+00:00', 'rank', 'someone', '')")]
    [InlineData("INSERT INTO data_versions (number, at, kind, who, note, log_number, log_hash) SELECT 2, at, kind, who, note, log_number, log_hash FROM data_versions")]
    [InlineData("INSERT INTO data_versions (number, at, kind, who, note, log_number, log_hash) SELECT 2, at, kind, who, note, 2, log_hash FROM data_versions")]
    public async Task DataVersion_WithoutAnEntryOfItsOwn_IsRefusedByTheDatabase(string sql)
    {
        await using var store = await stores.FilledAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(store, sql));

        Assert.Equal(1, await store.Reader.LatestVersionAsync(None));
    }

    [StoreTheory]
    [InlineData("UPDATE audit_log SET reason = 'another' WHERE number = 1")]
    [InlineData("DELETE FROM audit_log WHERE number = 1")]
    [InlineData("INSERT INTO audit_log SELECT 3, at, actor, account, via, action, subject_kind, subject_id, before, after, reason, content, hash, hash FROM audit_log")]
    [InlineData("INSERT INTO audit_log SELECT 2, at, actor, account, via, action, subject_kind, subject_id, before, after, reason, content, former, hash FROM audit_log")]
    [InlineData("UPDATE audit_head SET number = 0")]
    [InlineData("UPDATE audit_head SET hash = 'x'")]
    [InlineData("DELETE FROM audit_head")]
    [InlineData("INSERT INTO audit_head (id, number, hash) VALUES (2, 0, '')")]
    [InlineData("UPDATE data_versions SET note = 'another'")]
    [InlineData("DELETE FROM data_versions")]
    public async Task Log_ChangedDirectly_IsRefusedByTheDatabase(string sql)
    {
        await using var store = await stores.FilledAsync();
        var before = await store.FingerprintAsync();

        await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(store, sql));

        Assert.Equal(before, await store.FingerprintAsync());
    }

    [StoreFact]
    public async Task Change_RolledBack_LeavesNoEntryAndNoHoleInTheLog()
    {
        await using var store = await stores.FilledAsync();
        var figure = SomeData.Figure(7, period: "1999");
        await Assert.ThrowsAsync<DbUpdateException>(() => store.Writer.CommitAsync(SomeData.Change(1, [figure, figure]), None));
        Assert.Single(await EntriesAsync(store));

        await store.Writer.CommitAsync(SomeData.Change(1, [figure]), None);

        var entries = await EntriesAsync(store);
        Assert.Equal([1L, 2L], entries.Select(entry => entry.Number));
        Assert.Equal(entries[0].Hash, entries[1].Former);
    }

    [StoreFact]
    public async Task Append_InATransactionRolledBack_IsForgottenWithIt()
    {
        await using var store = await stores.FilledAsync();
        await using var connection = await store.ConnectAsync();
        var told = new LogEvent(SomeData.At, TestStore.Someone, LogAction.SignedIn, new(LogSubjectKind.Account, "7"));

        await using (var transaction = await connection.BeginTransactionAsync())
        {
            Assert.Equal(2, (await LogAppender.AppendAsync(connection, transaction, told, None)).Number);
            await transaction.RollbackAsync();
        }

        Assert.Single(await EntriesAsync(store));
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            Assert.Equal(2, (await LogAppender.AppendAsync(connection, transaction, told, None)).Number);
            await transaction.CommitAsync();
        }

        Assert.Equal(["import_committed", "signed_in"], (await EntriesAsync(store)).Select(entry => entry.Action));
    }

    private static async Task<List<LogEntryRow>> EntriesAsync(TestStore store)
    {
        await using var context = store.Open();
        return await context.LogEntries.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync();
    }

    private static async Task RunAsync(TestStore store, string sql)
    {
        await using var connection = await store.ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public sealed class OnSqlite() : LogAppenderTests(TestStores.Sqlite)
    {
        [Fact]
        public Task Log_Replaced_IsRefusedByTheDatabase() => Log_ChangedDirectly_IsRefusedByTheDatabase("INSERT OR REPLACE INTO audit_log SELECT * FROM audit_log");
    }

    public sealed class OnPostgres() : LogAppenderTests(TestStores.Postgres)
    {
        [StoreTheory]
        [InlineData("INSERT INTO audit_log SELECT * FROM audit_log ON CONFLICT (number) DO UPDATE SET reason = 'another'")]
        [InlineData("TRUNCATE audit_log")]
        [InlineData("TRUNCATE audit_head")]
        [InlineData("TRUNCATE data_versions CASCADE")]
        public Task Log_EmptiedOrReplaced_IsRefusedByTheDatabase(string sql) => Log_ChangedDirectly_IsRefusedByTheDatabase(sql);
    }
}
