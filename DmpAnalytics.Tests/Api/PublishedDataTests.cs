using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Api;

/// <summary>The data set as others take it: package, SDMX, catalogues, feed.</summary>
public class PublishedDataTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    private readonly HttpClient client = shared.Application.Client;

    [Fact]
    public async Task Package_ReadThroughItsDescription_ImportsAsNoChange()
    {
        var package = JsonNode.Parse(await client.GetStringAsync("/datapackage.json"))!;
        var files = new List<ImportFile>();
        foreach (var resource in package["resources"]!.AsArray())
        {
            var address = (string)resource!["path"]!;
            var bytes = await client.GetByteArrayAsync(address);
            Assert.Equal((string?)resource["hash"], "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
            Assert.Equal((int?)resource["bytes"], bytes.Length);
            files.Add(new(new Uri(address).Segments[^1], bytes));
        }

        var outcome = await shared.Application.Services.GetRequiredService<Importer>().ImportAsync(files, TestStore.Someone, CancellationToken.None);

        Assert.True(outcome.IsKnown);
    }

    [Theory]
    [InlineData("/api/v1/nothing.csv")]
    [InlineData("/api/v1/..%2fdmp-analytics.csv")]
    public async Task Package_OfAFileThatIsNone_IsNotFound(string address)
    {
        using var response = await client.GetAsync(address);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Sdmx_OfAllFigures_HasAnObservationForEach()
    {
        using var response = await client.GetAsync("/api/v1/figures?format=sdmx");
        var rows = Rows(await response.Content.ReadAsStringAsync());

        Assert.Equal("application/vnd.sdmx.data+csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(ShippedFigures(), rows.Count - 1);
        Assert.Equal(["STRUCTURE", "STRUCTURE_ID", "ACTION"], rows[0].Take(3));
        var status = rows[0].IndexOf("OBS_STATUS");
        Assert.All(rows.Skip(1), row => Assert.Contains(row[status], new[] { "A", "B", "E", "F", "P", "U" }));
        Assert.Contains("B", rows.Skip(1).Select(row => row[status]));
    }

    [Fact]
    public async Task Sdmx_OfASeries_SaysInWhichWayAValueIsMissing()
    {
        var rows = Rows(await client.GetStringAsync("/api/v1/indicators/cost_per_dossier/series?programme=dmp&scope=direct&format=sdmx"));
        var (value, status, reason) = (rows[0].IndexOf("OBS_VALUE"), rows[0].IndexOf("OBS_STATUS"), rows[0].IndexOf("REASON"));

        Assert.All(rows.Skip(1), row => Assert.Equal(row[value].Length == 0, row[reason].Length > 0));
        Assert.All(rows.Skip(1), row => Assert.Equal(row[value].Length == 0, row[status] is "L" or "M" or "B"));
    }

    [Fact]
    public async Task Sdmx_OfAnythingElse_IsRefused()
    {
        using var response = await client.GetAsync("/api/v1/sources?format=sdmx");

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Catalogue_ItsDistributions_AreThere()
    {
        var catalogue = JsonNode.Parse(await client.GetStringAsync("/api/v1/catalog.jsonld"))!;
        var dataset = catalogue["dcat:dataset"]![0]!;

        Assert.Equal("dcat:Catalog", (string?)catalogue["@type"]);
        Assert.Equal(["fr", "en"], dataset["dct:title"]!.AsArray().Select(title => (string?)title!["@language"]));
        Assert.True(int.Parse((string)dataset["statdcatap:numSeries"]!["@value"]!, System.Globalization.CultureInfo.InvariantCulture) > 100);
        foreach (var form in dataset["dcat:distribution"]!.AsArray())
        {
            using var response = await client.GetAsync((string)form!["dcat:downloadURL"]!["@id"]!);
            Assert.EndsWith(response.Content.Headers.ContentType!.MediaType!, (string)form["dcat:mediaType"]!["@id"]!, StringComparison.Ordinal);
            Assert.True(response.IsSuccessStatusCode);
        }
    }

    [Theory]
    [InlineData("/", "fr", "Chiffres")]
    [InlineData("/", "en", "Published figures")]
    [InlineData("/explain/cost_per_active_dossier", "fr", "Chiffres")]
    public async Task Page_InItsHead_DescribesTheDataSet(string address, string language, string name)
    {
        using var document = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync($"{address}?lang={language}"));
        var dataset = JsonNode.Parse(document.Head!.QuerySelector("script[type='application/ld+json']")!.TextContent)!;

        Assert.Equal("Dataset", (string?)dataset["@type"]);
        Assert.StartsWith(name, (string)dataset["name"]!, StringComparison.Ordinal);
        Assert.Matches("^[0-9]{4}/[0-9]{4}$", (string)dataset["temporalCoverage"]!);
        using var feed = await client.GetAsync(document.Head.QuerySelector("link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
        Assert.True(feed.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Programme_WhoseFiguresAreOverdue_SaysSoInBothLanguages()
    {
        const string Header = "id,name_fr,name_en,country,operator_fr,operator_en,launched,opened,currency,denominator,headline_at,successor,description_fr,description_en,next_expected\n";
        await using var application = await TestApplication.StartAsync();
        await application.Services.GetRequiredService<Importer>().ImportAsync(
            [new ImportFile("programmes.csv", System.Text.Encoding.UTF8.GetBytes(Header + "late,L,L,FRA,,,2020,,EUR,,,,,,2021-Q1\nsoon,S,S,FRA,,,2020,,EUR,,,,,,2999\n"))],
            TestStore.Someone,
            CancellationToken.None);

        var items = JsonNode.Parse(await application.Client.GetStringAsync("/api/v1/programmes"))!["items"]!.AsArray();

        var late = items.Single(item => (string?)item!["id"] == "late")!;
        Assert.Equal("2021-Q1", (string?)late["nextExpected"]);
        Assert.Contains("2021", (string)late["stale"]!["fr"]!, StringComparison.Ordinal);
        Assert.Contains("2021", (string)late["stale"]!["en"]!, StringComparison.Ordinal);
        Assert.All(items.Where(item => item != late), item => Assert.Null(item!["stale"]));
    }

    [Theory]
    [InlineData("fr", "Version 2 des données", "devient")]
    [InlineData("en", "Data version 2", "became")]
    public async Task Feed_AfterAChange_TellsOldAndNewValue(string language, string title, string became)
    {
        await using var application = await ChangedAsync();

        var feed = XDocument.Parse(await application.Client.GetStringAsync($"/api/v1/changes.atom?programme=dmp&lang={language}")).Root!;

        Assert.Equal(XName.Get("feed", Atom), feed.Name);
        var entry = feed.Elements(XName.Get("entry", Atom)).First();
        Assert.StartsWith(title, entry.Element(XName.Get("title", Atom))!.Value, StringComparison.Ordinal);
        Assert.Contains(became, entry.Element(XName.Get("content", Atom))!.Value, StringComparison.Ordinal);
        using var changes = await application.Client.GetAsync(entry.Element(XName.Get("id", Atom))!.Value);
        Assert.True(changes.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Feed_OfAnIndicator_TellsOnlyWhatChangesItsValue()
    {
        await using var application = await ChangedAsync();

        var moved = XDocument.Parse(await application.Client.GetStringAsync("/api/v1/changes.atom?programme=dmp&indicator=cost_per_dossier&lang=en")).Root!;
        var still = XDocument.Parse(await application.Client.GetStringAsync("/api/v1/changes.atom?programme=ameli&indicator=coverage&lang=en")).Root!;

        Assert.Contains("1,329.11", Assert.Single(moved.Elements(XName.Get("entry", Atom))).Value, StringComparison.Ordinal);
        Assert.Empty(still.Elements(XName.Get("entry", Atom)));
    }

    /// <summary>The count of records of June 2012 is corrected on version 2.</summary>
    private static async Task<TestApplication> ChangedAsync()
    {
        var application = await TestApplication.StartAsync();
        var files = await TestStore.ShippedFilesAsync();
        var dossiers = files.Single(file => file.Name == "dossiers.csv");
        var text = System.Text.Encoding.UTF8.GetString(dossiers.Bytes.Span).Replace(",158000,", ",168000,", StringComparison.Ordinal);
        await application.Services.GetRequiredService<Importer>().ImportAsync(
            [new ImportFile("dossiers.csv", System.Text.Encoding.UTF8.GetBytes(text))], TestStore.Someone, CancellationToken.None);
        return application;
    }

    private static int ShippedFigures() =>
        global::DmpAnalytics.Tests.Import.ShippedData.Files().Where(file => file.Name is "dossiers.csv" or "spend.csv" or "connections.csv" or "usage.csv")
            .Sum(file => System.Text.Encoding.UTF8.GetString(file.Bytes.Span).Count(letter => letter == '\n') - 1);

    /// <summary>The cells of RFC 4180.</summary>
    private static List<List<string>> Rows(string text)
    {
        List<List<string>> rows = [[""]];
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"') rows[^1][^1] += text[i++];
            else if (text[i] == '"') isQuoted = !isQuoted;
            else if (text[i] == ',' && !isQuoted) rows[^1].Add("");
            else if (text[i] == '\n' && !isQuoted) rows.Add([""]);
            else rows[^1][^1] += text[i];
        }

        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
