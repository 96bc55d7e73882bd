using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Import.Batches;

public abstract class ImporterTests(TestStores stores)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Import_OfTheShippedSetAgain_ChangesNothing()
    {
        await using var store = await stores.FilledAsync();
        var before = await store.FingerprintAsync();

        var outcome = await store.Importer.ImportAsync(await TestStore.ShippedFilesAsync(), TestStore.Someone, None);

        Assert.True(outcome.IsKnown);
        Assert.Null(outcome.Version);
        Assert.Equal(before, await store.FingerprintAsync());
    }

    [StoreFact]
    public async Task Import_OfTheShippedSet_StoresEveryStatementToTheLetter()
    {
        await using var store = await stores.FilledAsync();

        var read = ImportReader.Read(await TestStore.ShippedFilesAsync()).DataSet;
        var stored = await store.Reader.DataSetAsync(1, None);

        Assert.Equal(read.Figures.Select(Bare), stored.Figures.Select(Bare));
        Assert.Equal(read.Targets.Select(Bare), stored.Targets.Select(Bare));
        Assert.Equal(read.Programmes, stored.Programmes);
        Assert.Equal(read.Measures, stored.Measures);
        Assert.Equal(read.Scopes, stored.Scopes);
        Assert.Equal(read.Regions, stored.Regions);
        Assert.Equal(read.Sources, stored.Sources);
        Assert.Equal(read.Events, stored.Events);
        Assert.Equal(read.Breaks, stored.Breaks);
        Assert.Equal(read.Deflators, stored.Deflators);
        Assert.Equal(read.Populations, stored.Populations);
        Assert.Equal(read.ExchangeRates, stored.ExchangeRates);

        static (object, string, int) Bare<T>(Located<T> located)
            where T : class => (located.Item switch
            {
                Figure figure => figure with { Origin = null },
                Target target => target with { Origin = null },
                var item => item,
            }, located.File, located.Line);
    }

    [StoreFact]
    public async Task Import_OfAChangedValue_MakesAVersionAndLeavesTheOldOneAsItWas()
    {
        await using var store = await stores.FilledAsync();
        var old = await store.Reader.DataSetAsync(1, None);
        var files = await EditedAsync("dossiers.csv", "158000,", "158001,");

        var outcome = await store.Importer.ImportAsync(files, TestStore.Someone, None);

        Assert.Equal(2, outcome.Version!.Number);
        Assert.Equal((0, 1), (outcome.Difference!.AddedCount, outcome.Difference.ChangedCount));
        var change = Assert.Single(outcome.Difference.Changes);
        Assert.Equal([new FieldChange("Value", "158000", "158001"), new FieldChange("Published", "158000", "158001")], change.Fields);
        Assert.Equal(old.Figures, (await store.Reader.DataSetAsync(1, None)).Figures);
        Assert.Equal(158000m, (await store.Reader.FigureAsync(change.Identity, 1, None))!.Value);
        var changed = (await store.Reader.FigureAsync(change.Identity, 2, None))!;
        Assert.Equal((158001m, 2L, "dossiers.csv", change.Line), (changed.Value, changed.Origin!.Import, changed.Origin.File, changed.Origin.Line));
        Assert.Equal(
            old.Figures.Select(located => located.Item.Id),
            (await store.Reader.DataSetAsync(2, None)).Figures.Select(located => located.Item.Id));
    }

    [StoreFact]
    public async Task Import_OfASetWithAnError_WritesNothing()
    {
        await using var store = await stores.FilledAsync();
        var before = await store.FingerprintAsync();
        var files = await EditedAsync("spend.csv", ",EUR,", ",XXX-,");

        var outcome = await store.Importer.ImportAsync(files, TestStore.Someone, None);

        Assert.True(outcome.IsRefused);
        Assert.Contains(outcome.Read.Issues, issue => issue.File == "spend.csv" && issue.IsError);
        Assert.Equal(before, await store.FingerprintAsync());
    }

    [StoreFact]
    public async Task Import_OfOneFile_WithdrawsNothing()
    {
        await using var store = await stores.FilledAsync();
        var header = Encoding.UTF8.GetString((await FileAsync("spend.csv")).Bytes.Span).Split('\n')[0];
        var row = "dmp,spend,2031,,1234.56,EUR,exact,direct,,ccomptes_x,p. 1,,,";

        var refused = await store.Importer.ImportAsync([Csv("more.csv", header, row)], TestStore.Someone, None);
        var known = (await store.Reader.ReferenceAsync(1, None)).Sources.First(source => source.Published is null).Id;
        var outcome = await store.Importer.ImportAsync([Csv("more.csv", header, row.Replace("ccomptes_x", known, StringComparison.Ordinal))], TestStore.Someone, None);

        Assert.True(refused.IsRefused);
        Assert.Equal((1, 0), (outcome.Difference!.AddedCount, outcome.Difference.ChangedCount));
        Assert.Equal(693, (await store.Reader.ListFiguresAsync(null, null, 2, None)).Count);
        Assert.Equal(692, (await store.Reader.ListFiguresAsync(null, null, 1, None)).Count);
    }

    [StoreFact]
    public async Task Import_KeepsTheBytesAsTheyWere()
    {
        await using var store = await stores.FilledAsync();

        foreach (var file in Assert.Single(await store.Reader.ImportsAsync(None)).Files)
        {
            var bytes = (await FileAsync(file.Name)).Bytes.ToArray();
            Assert.Equal(bytes.LongLength, file.Length);
            Assert.True((await store.Reader.KeptBytesAsync(file.Sha256, None))!.SequenceEqual(bytes));
        }
    }

    [StoreFact]
    public async Task Import_Cancelled_WritesNothing()
    {
        await using var store = await stores.EmptyAsync();
        var before = await store.FingerprintAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await store.Importer.ImportAsync(await TestStore.ShippedFilesAsync(), TestStore.Someone, cancelled.Token));

        Assert.Equal(before, await store.FingerprintAsync());
    }

    [StoreFact]
    public async Task Import_SameChangeFromTwoSides_IsWrittenOnce()
    {
        await using var store = await stores.FilledAsync();
        var files = await EditedAsync("dossiers.csv", "158000,", "158001,");

        var outcomes = await Task.WhenAll(
            Task.Run(() => store.Importer.ImportAsync(files, TestStore.Someone with { Name = "one" }, None)), Task.Run(() => store.Importer.ImportAsync(files, TestStore.Someone with { Name = "other" }, None)));

        Assert.Single(outcomes, outcome => outcome.Version is not null);
        Assert.Single(outcomes, outcome => outcome.IsKnown);
        Assert.Equal(2, await store.Reader.LatestVersionAsync(None));
    }

    private static ImportFile Csv(string name, params string[] lines) =>
        new(name, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));

    private static async Task<ImportFile> FileAsync(string name) =>
        (await TestStore.ShippedFilesAsync()).Single(file => file.Name == name);

    /// <summary>The shipped set with the first occurrence of a text replaced in one file.</summary>
    private static async Task<IReadOnlyList<ImportFile>> EditedAsync(string name, string old, string now)
    {
        var files = await TestStore.ShippedFilesAsync();
        return [.. files.Select(file => file.Name == name ? file with { Bytes = Edit(file.Bytes) } : file)];

        ReadOnlyMemory<byte> Edit(ReadOnlyMemory<byte> bytes)
        {
            var text = Encoding.UTF8.GetString(bytes.Span);
            var at = text.IndexOf(old, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{old}' is not in {name}.");
            return Encoding.UTF8.GetBytes(text[..at] + now + text[(at + old.Length)..]);
        }
    }

    public sealed class OnSqlite() : ImporterTests(TestStores.Sqlite);

    public sealed class OnPostgres() : ImporterTests(TestStores.Postgres);
}
