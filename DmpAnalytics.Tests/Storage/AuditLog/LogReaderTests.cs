using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Tests.Storage.AuditLog;

public abstract class LogReaderTests(TestStores stores)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Page_AfterPage_GivesEveryEntryOnceTheNewestFirst()
    {
        await using var store = await SomeLog.StoreAsync(stores);
        var reader = store.Get<LogReader>();
        var numbers = new List<long>();
        long? before = null;
        do
        {
            var page = await reader.PageAsync(new(), before, 4, None);
            Assert.Equal(6, page.Total);
            numbers.AddRange(page.Entries.Select(entry => entry.Entry.Number));
            before = page.Next;
        }
        while (before is not null);

        Assert.Equal([6L, 5L, 4L, 3L, 2L, 1L], numbers);
    }

    [StoreFact]
    public async Task Page_OfAFilter_HasWhatItLetsThrough()
    {
        await using var store = await SomeLog.StoreAsync(stores);

        Assert.Equal("6 4 3", await NumbersAsync(new() { Actor = "Zoé \"Z\" Évrard" }));
        Assert.Equal("5 2", await NumbersAsync(new() { Subject = LogSubjectKind.Import, SubjectId = "2" }));
        Assert.Equal("4", await NumbersAsync(new() { Action = LogAction.SignInFailed }));
        Assert.Equal("6 4 3", await NumbersAsync(new() { From = new(2026, 11, 11), To = new(2026, 11, 11) }));
        Assert.Equal("", await NumbersAsync(new() { To = new(1999, 1, 1) }));
        Assert.Equal(["DmpAnalytics", "Zoé \"Z\" Évrard", "someone"], await store.Get<LogReader>().ActorsAsync(None));

        async Task<string> NumbersAsync(LogFilter filter) =>
            string.Join(' ', (await store.Get<LogReader>().PageAsync(filter, null, 50, None)).Entries.Select(entry => entry.Entry.Number));
    }

    public sealed class OnSqlite() : LogReaderTests(TestStores.Sqlite)
    {
        [Fact]
        public async Task Prepare_OverAStoreOlderThanTheLog_BeginsItWithAnEntry()
        {
            await using var store = await TestStore.FilledAsync();
            await using (var context = store.Open())
            {
                var before = context.Database.GetMigrations().TakeWhile(name => !name.EndsWith("AddAuditLog", StringComparison.Ordinal)).Last();
                await context.Database.MigrateAsync(before);
            }

            Assert.Equal(StoreStatus.Ready, (await store.Database.PrepareAsync(None)).Status);

            var page = await store.Get<LogReader>().PageAsync(new(), null, 5, None);
            Assert.Equal(("log_begun", "{\"version\":1}"), (page.Entries.Single().Entry.Action, page.Entries[0].Entry.After));
            await store.Writer.CommitAsync(SomeData.Change(1, [SomeData.Figure(1, period: "1999")]), None);
            Assert.True((await store.Database.ProveLogAsync(null, None)).IsWhole);
        }
    }

    public sealed class OnPostgres() : LogReaderTests(TestStores.Postgres);
}
