using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Storage.AuditLog;

public abstract class LogVerifierTests(TestStores stores)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Database_AsItWasWritten_IsProvedToItsEnd()
    {
        await using var store = await SomeLog.StoreAsync(stores);

        var proof = await store.Database.ProveLogAsync(null, None);

        Assert.True(proof.IsWhole);
        Assert.Equal((6L, 0L, await store.Get<LogReader>().HeadAsync(None)), (proof.Entries, proof.Withheld, proof.Head));
    }

    [StoreTheory]
    [InlineData("at", "'2026-11-11T12:00:00.001Z'", LogFault.ContentChanged)]
    [InlineData("actor", "'someone else'", LogFault.ContentChanged)]
    [InlineData("account", "'43'", LogFault.ContentChanged)]
    [InlineData("account", "NULL", LogFault.ContentChanged)]
    [InlineData("via", "'interface'", LogFault.ContentChanged)]
    [InlineData("action", "'role_revoked'", LogFault.ContentChanged)]
    [InlineData("subject_kind", "'token'", LogFault.ContentChanged)]
    [InlineData("subject_id", "'9'", LogFault.ContentChanged)]
    [InlineData("before", "NULL", LogFault.ContentChanged)]
    [InlineData("after", "'{}'", LogFault.ContentChanged)]
    [InlineData("reason", "''", LogFault.ContentChanged)]
    [InlineData("content", "hash", LogFault.ContentChanged)]
    [InlineData("former", "hash", LogFault.HashChanged)]
    [InlineData("hash", "content", LogFault.HashChanged)]
    public async Task Database_WithAFieldChanged_NamesTheEntry(string column, string value, LogFault fault)
    {
        await using var store = await SomeLog.StoreAsync(stores);
        await SomeLog.TamperAsync(store, $"UPDATE audit_log SET {column} = {value} WHERE number = 3");

        await AssertBrokenAsync(store, new(3, fault), 2);
    }

    [StoreTheory]
    [InlineData("DELETE FROM audit_log WHERE number = 3", 4, LogFault.NumberWrong)]
    [InlineData("DELETE FROM audit_log WHERE number = 1", 2, LogFault.NumberWrong)]
    [InlineData("UPDATE audit_log SET number = 30 WHERE number = 3", 4, LogFault.NumberWrong)]
    [InlineData("UPDATE audit_log SET number = 7 WHERE number = 3; UPDATE audit_log SET number = 3 WHERE number = 4; UPDATE audit_log SET number = 4 WHERE number = 7", 3, LogFault.ContentChanged)]
    [InlineData("UPDATE audit_log SET number = -number; UPDATE audit_log SET number = 1 - number WHERE number < -2; UPDATE audit_log SET number = -number WHERE number < 0; INSERT INTO audit_log SELECT 3, at, actor, account, via, action, subject_kind, subject_id, before, after, reason, content, former, hash FROM audit_log WHERE number = 2", 3, LogFault.ContentChanged)]
    public async Task Database_WithAnEntryDeletedMovedOrPutIn_NamesTheFirstOutOfPlace(string sql, long number, LogFault fault)
    {
        await using var store = await SomeLog.StoreAsync(stores);
        await SomeLog.TamperAsync(store, sql);

        await AssertBrokenAsync(store, new(number, fault), number == 4 ? 2 : number - (number == 2 ? 2 : 1));
    }

    [StoreFact]
    public async Task Database_WithItsEndCutOff_IsBrokenThereThoughTheRestHangsTogether()
    {
        await using var store = await SomeLog.StoreAsync(stores);
        await SomeLog.TamperAsync(store, "DELETE FROM audit_log WHERE number = 6");

        await AssertBrokenAsync(store, new(5, LogFault.EndWrong), 5);
    }

    [StoreFact]
    public async Task Database_WithItsEndCutOffAndItsHeadMoved_IsBrokenByTheDataVersion()
    {
        await using var store = await SomeLog.StoreAsync(stores);
        await SomeLog.TamperAsync(
            store,
            "DELETE FROM audit_log WHERE number > 4",
            "UPDATE audit_head SET number = 4, hash = (SELECT hash FROM audit_log WHERE number = 4)");

        await AssertBrokenAsync(store, new(5, LogFault.VersionUntold), 4);
    }

    [StoreFact]
    public async Task Database_RewrittenFromAnEntryOn_IsBrokenByTheDataVersionThatHungOnIt()
    {
        await using var store = await SomeLog.StoreAsync(stores);
        await RewriteAsync(store, 3);

        await AssertBrokenAsync(store, new(5, LogFault.VersionUntold), 5);
    }

    [StoreFact]
    public async Task Database_RewrittenWithEveryHashAndVersion_IsBrokenOnlyByTheEndNotedElsewhere()
    {
        await using var store = await SomeLog.StoreAsync(stores);
        var noted = await store.Get<LogReader>().HeadAsync(None);
        await RewriteAsync(store, 3);
        await SomeLog.TamperAsync(store, "UPDATE data_versions SET log_hash = (SELECT hash FROM audit_log WHERE number = log_number)");

        Assert.True((await store.Database.ProveLogAsync(null, None)).IsWhole);
        await AssertBrokenAsync(store, new(6, LogFault.EndWrong), 6, noted);
    }

    [StoreFact]
    public async Task Database_CutBeforeTheNotedEnd_IsBroken()
    {
        await using var store = await SomeLog.StoreAsync(stores);
        var noted = await store.Get<LogReader>().HeadAsync(None);
        await SomeLog.TamperAsync(
            store, "DELETE FROM audit_log WHERE number = 6", "UPDATE audit_head SET number = 5, hash = (SELECT hash FROM audit_log WHERE number = 5)");

        Assert.True((await store.Database.ProveLogAsync(null, None)).IsWhole);
        await AssertBrokenAsync(store, new(5, LogFault.EndWrong), 5, noted);
    }

    [StoreFact]
    public async Task Database_WithADataVersionWithoutAnEntry_IsBroken()
    {
        await using var store = await SomeLog.StoreAsync(stores);
        await SomeLog.TamperAsync(store, "INSERT INTO data_versions (number, at, kind, who, note) VALUES (4, '2026-11-21 12:00:00+00:00', 'rank', 'x', '')");

        await AssertBrokenAsync(store, new(0, LogFault.VersionUntold), 6);
    }

    [StoreFact]
    public async Task Database_GrownSinceTheNotedEnd_IsProved()
    {
        await using var store = await SomeLog.StoreAsync(stores);
        var noted = await store.Get<LogReader>().HeadAsync(None);
        await store.Get<LogWriter>().WriteAsync(SomeLog.Told(LogAction.Exported, LogSubjectKind.Export, "sources"), None);

        Assert.Equal(7, (await store.Database.ProveLogAsync(noted, None)).Entries);
        Assert.True((await store.Database.ProveLogAsync(noted, None)).IsWhole);
    }

    [StoreFact]
    public async Task File_ThatIsNoLog_IsToldAndNotTakenForAWholeOne()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["empty"], "");
        await File.WriteAllTextAsync(folder["page"], "<html></html>");
        await File.WriteAllTextAsync(folder["damaged"], "SQLite format 3\0" + new string('x', 5000));

        Assert.Equal(new(0, LogFault.EndMissing), (await LogVerifier.FileAsync(folder["empty"], null, None)).Broken);
        Assert.Equal(new(1, LogFault.LineUnreadable), (await LogVerifier.FileAsync(folder["page"], null, None)).Broken);
        Assert.Equal(LogFault.FileUnreadable, (await LogVerifier.FileAsync(folder["damaged"], null, None)).Broken?.Fault);
    }

    /// <summary>Another reason for one entry, and every hash after it made to fit.</summary>
    private static async Task RewriteAsync(TestStore store, long number)
    {
        var entries = new List<ReadEntry>();
        await foreach (var entry in store.Get<LogReader>().EntriesAsync(new(), None)) entries.Add(entry);
        var head = new LogHead(number - 1, entries[(int)number - 2].Hash);
        var commands = new List<string>();
        foreach (var read in entries.Skip((int)number - 1))
        {
            var entry = read.Entry.Number == number ? read.Entry with { Reason = "rewritten" } : read.Entry;
            var link = LogLink.Of(entry, head);
            head = link.Head;
            commands.Add($"UPDATE audit_log SET reason = '{entry.Reason}', content = '{link.Content}', former = '{link.Former}', hash = '{link.Hash}' WHERE number = {link.Number}");
        }

        await SomeLog.TamperAsync(store, [.. commands, $"UPDATE audit_head SET hash = '{head.Hash}'"]);
    }

    private static async Task AssertBrokenAsync(TestStore store, LogBreak broken, long proved, LogHead? noted = null)
    {
        var proof = await store.Database.ProveLogAsync(noted, None);
        Assert.Equal(broken, proof.Broken);
        Assert.Equal(proved, proof.Entries);
    }

    public sealed class OnSqlite() : LogVerifierTests(TestStores.Sqlite);

    public sealed class OnPostgres() : LogVerifierTests(TestStores.Postgres);
}
