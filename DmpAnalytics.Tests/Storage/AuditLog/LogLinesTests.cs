using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Storage.AuditLog;

public abstract class LogLinesTests(TestStores stores)
{
    [StoreFact]
    public async Task Lines_OfAWholeLog_AreProved()
    {
        await using var store = await SomeLog.StoreAsync(stores);

        var proof = await SomeLog.ProofAsync(await SomeLog.LinesAsync(store));

        Assert.Equal(new LogProof(6, 0, await store.Get<LogReader>().HeadAsync(CancellationToken.None), null), proof);
    }

    [StoreFact]
    public async Task Lines_OfAFilter_ProveWhatTheyShowAndLeaveTheRestToItsHashes()
    {
        await using var store = await SomeLog.StoreAsync(stores);
        var filter = new LogFilter { Subject = LogSubjectKind.Import };

        var lines = await SomeLog.LinesAsync(store, filter);

        Assert.True((await SomeLog.ProofAsync(lines)).IsWhole);
        Assert.Equal(3, (await SomeLog.ProofAsync(lines)).Withheld);
        Assert.DoesNotContain("ministry", string.Concat(lines), StringComparison.Ordinal);
        Assert.Contains("a wrong year", lines[4], StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task Lines_WithAnyLetterOfAnEntryChanged_AreBrokenThere()
    {
        await using var store = await SomeLog.StoreAsync(stores);
        var lines = await SomeLog.LinesAsync(store);
        var random = new Random(7);
        for (var time = 0; time < 300; time++)
        {
            var (place, at) = (random.Next(lines.Count), 0);
            var changed = lines.ToList();
            at = random.Next(changed[place].Length);
            changed[place] = changed[place].Remove(at, 1).Insert(at, changed[place][at] == 'e' ? "f" : "e");

            Assert.False((await SomeLog.ProofAsync(changed)).IsWhole, changed[place]);
        }
    }

    [StoreFact]
    public async Task Lines_DeletedDoubledSwappedOrCut_AreBroken()
    {
        await using var store = await SomeLog.StoreAsync(stores);
        var lines = await SomeLog.LinesAsync(store);

        Assert.Equal(new(4, LogFault.NumberWrong), (await SomeLog.ProofAsync([.. lines.Take(2), .. lines.Skip(3)])).Broken);
        Assert.Equal(new(2, LogFault.NumberWrong), (await SomeLog.ProofAsync(lines.Skip(1))).Broken);
        Assert.Equal(new(3, LogFault.NumberWrong), (await SomeLog.ProofAsync([.. lines.Take(3), .. lines.Skip(2)])).Broken);
        Assert.Equal(new(4, LogFault.NumberWrong), (await SomeLog.ProofAsync([lines[0], lines[1], lines[3], lines[2], .. lines.Skip(4)])).Broken);
        Assert.Equal(new(5, LogFault.EndMissing), (await SomeLog.ProofAsync(lines.Take(5))).Broken);
        Assert.Equal(new(5, LogFault.EndWrong), (await SomeLog.ProofAsync([.. lines.Take(5), lines[6]])).Broken);
        Assert.Equal(new(8, LogFault.LineUnreadable), (await SomeLog.ProofAsync([.. lines, lines[6]])).Broken);
        Assert.Equal(new(2, LogFault.LineUnreadable), (await SomeLog.ProofAsync([lines[0], lines[1] + " ", .. lines.Skip(2)])).Broken);
    }

    [StoreFact]
    public async Task Lines_CutWithAnEndOfTheirOwn_AreBrokenByTheNotedEnd()
    {
        await using var store = await SomeLog.StoreAsync(stores);
        var lines = await SomeLog.LinesAsync(store);
        var noted = (await SomeLog.ProofAsync(lines)).Head;
        var entry = await SomeLog.ProofAsync([.. lines.Take(4), LogLine.OfEnd(new(4, ""))]);
        List<string> cut = [.. lines.Take(4), LogLine.OfEnd(entry.Head)];

        Assert.True((await SomeLog.ProofAsync(cut)).IsWhole);
        Assert.Equal(new(4, LogFault.EndWrong), (await SomeLog.ProofAsync(cut, noted)).Broken);
    }

    [StoreTheory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"head\":null}")]
    [InlineData("{\"head\":{\"number\":\"1\",\"hash\":\"x\"}}")]
    [InlineData("{\"entry\":{},\"content\":\"a\",\"former\":\"b\",\"hash\":\"c\"}")]
    [InlineData("{\"entry\":{\"number\":1.5},\"content\":\"a\",\"former\":\"b\",\"hash\":\"c\"}")]
    [InlineData("{\"number\":1,\"content\":7,\"former\":\"b\",\"hash\":\"c\"}")]
    [InlineData("{\"number\":1,\"content\":\"a\",\"former\":\"b\",\"hash\":\"c\",\"more\":1}")]
    [InlineData("{\"number\":1,\"content\":\"a\",\"content\":\"a\",\"former\":\"b\",\"hash\":\"c\"}")]
    public void Line_OfAnotherForm_IsRefused(string text) => Assert.False(LogLine.TryParse(text, out _));

    public sealed class OnSqlite() : LogLinesTests(TestStores.Sqlite);

    public sealed class OnPostgres() : LogLinesTests(TestStores.Postgres);
}
