using System.Text;
using System.Text.Json.Nodes;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Package;
using DmpAnalytics.Import;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Export.Formats.Package;

/// <summary>What is exported imports again unchanged.</summary>
public class RoundTripTests
{
    /// <summary>Files with trailing zeros, or with a precision that repeats what the period says.</summary>
    private static readonly string[] WrittenOtherwise = ["connections.csv", "deflators.csv", "exchange-rates.csv"];

    [Fact]
    public async Task Files_OfTheShippedData_AreTheShippedFilesToTheByte()
    {
        await using var store = await TestStore.FilledAsync();

        var files = PackageFiles.Of(await store.Reader.DataSetAsync(1, CancellationToken.None));

        var shipped = await TestStore.ShippedFilesAsync();
        Assert.Equal(shipped.Select(file => file.Name).Order(StringComparer.Ordinal), files.Select(file => file.FileName).Order(StringComparer.Ordinal));
        Assert.All(files.ExceptBy(WrittenOtherwise, file => file.FileName), file => Assert.Equal(
            Encoding.UTF8.GetString(shipped.Single(each => each.Name == file.FileName).Bytes.Span), Encoding.UTF8.GetString(file.Bytes)));
    }

    [Fact]
    public async Task Files_OfTheShippedData_ImportAgainAsNoChange()
    {
        await using var store = await TestStore.FilledAsync();
        var exported = Exported(await store.Reader.DataSetAsync(1, CancellationToken.None));

        var outcome = await store.Importer.ImportAsync(exported, TestStore.Someone, CancellationToken.None);

        Assert.True(outcome.IsKnown);
        Assert.Equal(0, outcome.Difference!.AddedCount + outcome.Difference.ChangedCount);
        Assert.True(outcome.Difference.UnchangedCount > 1_000);
    }

    [Fact]
    public async Task Files_ImportedIntoTheSameStore_ChangeNothing()
    {
        await using var store = await TestStore.FilledAsync();
        await store.Importer.ImportAsync(OddFiles(), TestStore.Someone, CancellationToken.None);
        var version = await store.Reader.LatestVersionAsync(CancellationToken.None);

        var outcome = await store.Importer.ImportAsync(Exported(await store.Reader.DataSetAsync(version, CancellationToken.None)), TestStore.Someone, CancellationToken.None);

        Assert.True(outcome.IsKnown);
        Assert.Equal(version, await store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Files_ImportedIntoAnEmptyStore_SayTheSame()
    {
        await using var store = await TestStore.FilledAsync();
        await store.Importer.ImportAsync(OddFiles(), TestStore.Someone, CancellationToken.None);
        var exported = Exported(await store.Reader.DataSetAsync(2, CancellationToken.None));
        await using var other = await TestStore.EmptyAsync();

        var outcome = await other.Importer.ImportAsync(exported, TestStore.Someone, CancellationToken.None);

        Assert.NotNull(outcome.Version);
        var again = Exported(await other.Reader.DataSetAsync(1, CancellationToken.None));
        Assert.All(exported, file => Assert.Equal(
            Encoding.UTF8.GetString(file.Bytes.Span), Encoding.UTF8.GetString(again.Single(each => each.Name == file.Name).Bytes.Span)));
    }

    [Fact]
    public async Task Description_OfTheShippedData_IsTheShippedOneWithItsVersion()
    {
        await using var store = await TestStore.FilledAsync();
        var files = PackageFiles.Of(await store.Reader.DataSetAsync(1, CancellationToken.None));

        var written = JsonNode.Parse(PackageDescriptor.Write(files, 1, new(2026, 11, 22, 1, 0, 0, TimeSpan.Zero), file => file.FileName))!.AsObject();

        var shipped = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(TestStore.DataFolder, "datapackage.json")))!;
        Assert.Equal("1", (string?)written["version"]);
        Assert.Equal("2026-11-22T01:00:00Z", (string?)written["created"]);
        written.Remove("version");
        written.Remove("created");
        foreach (var resource in shipped["resources"]!.AsArray().Concat(written["resources"]!.AsArray()).Where(each => WrittenOtherwise.Contains((string?)each!["path"])))
        {
            resource!.AsObject().Remove("bytes");
            resource.AsObject().Remove("hash");
        }

        Assert.True(JsonNode.DeepEquals(shipped, written));
    }

    [Fact]
    public async Task Description_OfOptionalColumns_NamesThemInBothLanguages()
    {
        await using var store = await TestStore.FilledAsync();
        await store.Importer.ImportAsync(OddFiles(), TestStore.Someone, CancellationToken.None);
        var files = PackageFiles.Of(await store.Reader.DataSetAsync(2, CancellationToken.None));

        var written = JsonNode.Parse(PackageDescriptor.Write(files, 2, default, file => file.FileName))!;

        var fields = written["resources"]!.AsArray().Single(each => (string?)each!["name"] == "dossiers")!["schema"]!["fields"]!.AsArray();
        Assert.Equal(files.Single(file => file.Name == "dossiers").Columns, fields.Select(field => (string)field!["name"]!));
        Assert.Equal("Statut", (string?)fields.Single(field => (string?)field!["name"] == "status")!["titleFr"]);
    }

    private static List<ImportFile> Exported(DataSet set) =>
        [.. PackageFiles.Of(set).Select(file => new ImportFile(file.FileName, file.Bytes))];

    /// <summary>Figures that use what the shipped ones do not: optional columns, quotes, line ends, formulas, many decimals, ranks.</summary>
    private static List<ImportFile> OddFiles()
    {
        const string Figures = """"
            programme,measure,period,precision,value,unit,qualifier,scope,region,source,locator,rank,note_fr,note_en,status
            dmp,dossiers_created,2030-S1,month,1000000.500000,dossier,at_least,,,odd,"p. 1, ""a""",preferred,=cmd(),"-12,5
            and more",provisional revised
            """";
        const string Spend = """"
            programme,measure,period,precision,value,unit,qualifier,scope,region,source,locator,rank,note_fr,note_en,status
            dmp,spend,2026-Q2,,-12.5,EUR,exact,direct,,odd,@home,,,,forecast
            """";
        const string Sources = """"
            id,title,title_is_ours,publisher,kind,published,url,language,note_fr,note_en,origin,accessed,licence
            odd,"A ""title"", with commas",yes,+Publisher,website,2031,https://example.org/a?b=c,fr,,,acuite_2023,2031-02,Licence Ouverte
            """";
        const string Programmes = """"
            id,name_fr,name_en,country,operator_fr,operator_en,launched,opened,currency,denominator,headline_at,successor,description_fr,description_en,next_expected
            odd_programme,Programme,Programme,FRA,,,2020,,EUR,,,,,,2031-Q1
            """";
        return
        [
            new("programmes.csv", Encoding.UTF8.GetBytes(Programmes)),
            new("anything.csv", Encoding.UTF8.GetBytes(Figures)),
            new("spend.csv", Encoding.UTF8.GetBytes(Spend)),
            new("sources.csv", Encoding.UTF8.GetBytes(Sources)),
        ];
    }
}
