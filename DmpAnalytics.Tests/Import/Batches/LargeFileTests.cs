using System.Globalization;
using System.Text;
using DmpAnalytics.Import;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Import.Batches;

/// <summary>Files that stay on disk are read, stored and kept as those in memory are.</summary>
public abstract class LargeFileTests(TestStores stores)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [StoreTheory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public async Task Import_OfAFileOnDisk_StoresWhatOneInMemoryDoes(string mark)
    {
        using var folder = new TestFolder();
        var text = mark + Encoding.UTF8.GetString((await FindingsReviewTests.FallAsync()).Bytes.Span);
        await File.WriteAllTextAsync(folder["dossiers.csv"], text);
        await using var store = await stores.FilledAsync();
        var file = ImportFile.OnDisk(folder["dossiers.csv"]);

        var outcome = await store.Importer.ImportAsync([file], TestStore.Someone, None);

        Assert.Equal(1, outcome.Difference!.AddedCount);
        Assert.Equal(2, (int)outcome.Version!.Number);
        var bytes = await File.ReadAllBytesAsync(folder["dossiers.csv"]);
        Assert.Equal(bytes, await store.Reader.KeptBytesAsync(file.Content.Sha256, None));
        Assert.Equal(bytes.Length, file.Content.Length);
    }

    [StoreFact]
    public async Task Read_OfAFileOnDisk_TellsTheLinesOfOneInMemory()
    {
        using var folder = new TestFolder();
        var bytes = Encoding.UTF8.GetBytes("programme,measure,period,precision,value,unit,qualifier,scope,region,source,locator,rank,note_fr,note_en\ndmp,dossiers_created,2014-03-01,,x,dossier,exact,,,claranet_2014,\"a\n b\",,,\n\ndmp,dossiers_created,2014\n");
        await File.WriteAllBytesAsync(folder["figures.csv"], bytes);

        var onDisk = ImportReader.Read([ImportFile.OnDisk(folder["figures.csv"])]);
        var inMemory = ImportReader.Read([new("figures.csv", bytes)]);

        Assert.Equal(inMemory.Issues.Select(issue => (issue.Line, issue.Column, issue.Value, issue.Code)), onDisk.Issues.Select(issue => (issue.Line, issue.Column, issue.Value, issue.Code)));
        Assert.Equal(inMemory.Files.AsEnumerable(), onDisk.Files.AsEnumerable());
    }

    [StoreFact]
    public async Task Read_OfManyRowsOnDisk_KeepsTheirOrderAndTellsEveryIssue()
    {
        using var folder = new TestFolder();
        var text = new StringBuilder("programme,measure,period,precision,value,unit,qualifier,scope,region,source,locator,rank,note_fr,note_en\n");
        for (var row = 0; row < 6_000; row++)
            text.Append(CultureInfo.InvariantCulture, $"dmp,dossiers_created,{new DateOnly(1990, 1, 1).AddDays(row):yyyy-MM-dd},,{(row % 700 == 0 ? "x" : row)},dossier,exact,,,claranet_2014,p. {row},,,\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        await File.WriteAllBytesAsync(folder["figures.csv"], bytes);

        string[] described = ["programmes.csv", "measures.csv", "scopes.csv", "regions.csv", "sources.csv"];
        var references = (await TestStore.ShippedFilesAsync()).Where(file => described.Contains(file.Name)).ToList();

        var onDisk = ImportReader.Read([.. references, ImportFile.OnDisk(folder["figures.csv"])]);
        var inMemory = ImportReader.Read([.. references, new("figures.csv", bytes)]);

        Assert.Equal(9, onDisk.Issues.Count(issue => issue.Code == IssueCode.BadNumber));
        Assert.Equal(inMemory.Issues.Select(issue => (issue.Line, issue.Column, issue.Value, issue.Code)), onDisk.Issues.Select(issue => (issue.Line, issue.Column, issue.Value, issue.Code)));
        Assert.Equal(5_991, onDisk.DataSet.Figures.Count);
        Assert.Equal(inMemory.DataSet.Figures, onDisk.DataSet.Figures);
        Assert.Equal(inMemory.Files.AsEnumerable(), onDisk.Files.AsEnumerable());
    }

    [StoreFact]
    public async Task Import_OfAFileChangedMeanwhile_WritesNothing()
    {
        using var folder = new TestFolder();
        await using var store = await stores.FilledAsync();
        await File.WriteAllBytesAsync(folder["dossiers.csv"], (await FindingsReviewTests.FallAsync()).Bytes.ToArray());
        var file = ImportFile.OnDisk(folder["dossiers.csv"]);
        Assert.NotEmpty(file.Content.Sha256);
        await File.WriteAllTextAsync(folder["dossiers.csv"], (await File.ReadAllTextAsync(folder["dossiers.csv"])).Replace("400000", "400001", StringComparison.Ordinal));
        var before = await store.FingerprintAsync();

        await Assert.ThrowsAsync<IOException>(() => store.Importer.ImportAsync([file], TestStore.Someone, None));

        Assert.Equal(before, await store.FingerprintAsync());
    }

    public sealed class OnSqlite() : LargeFileTests(TestStores.Sqlite);

    public sealed class OnPostgres() : LargeFileTests(TestStores.Postgres);
}
