using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Export;
using DmpAnalytics.Export.Formats;
using DmpAnalytics.Tests.Export.Formats;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Export;

/// <summary>What leaves the product, over the published figures.</summary>
public sealed class QuotationTests : IAsyncLifetime
{
    private const string Root = "https://example.org";

    private TestStore? store;

    private Analyst Analyst => new(store!.Reader, FixedClock.On(2026, 11, 21));

    public async Task InitializeAsync() => store = await TestStore.FilledAsync();

    public async Task DisposeAsync() => await store!.DisposeAsync();

    [Theory]
    [InlineData(Language.Fr)]
    [InlineData(Language.En)]
    public async Task Csv_OfEveryChart_HasTheRowsOfItsDrawingInBothForms(Language language)
    {
        foreach (var definition in ChartCatalog.All)
        {
            var model = await ChartAsync(definition, language);
            var quotation = ChartQuotation.Of(model, Root);

            var machines = CsvText.Read(quotation.Data.ForMachines(), CsvDialect.Machines);
            var excel = CsvText.Read(quotation.Data.ForFrenchExcel(language), CsvDialect.FrenchExcel);

            var points = model.Panels.SelectMany(panel => panel.Series).SelectMany(series => series.Points).ToList();
            Assert.Equal(points.Count + 1, machines.Count);
            Assert.Equal(points.Select(point => point.Value), machines.Skip(1).Select(row => CsvText.Number(row[4], CsvDialect.Machines)));
            for (var column = 0; column < quotation.Data.Columns.Length; column++)
            {
                Assert.Equal(
                    machines.Skip(1).Select(row => column is >= 4 and <= 6 ? $"{CsvText.Number(row[column], CsvDialect.Machines)}" : row[column]),
                    excel.Skip(1).Select(row => column is >= 4 and <= 6 ? $"{CsvText.Number(row[column], CsvDialect.FrenchExcel)}" : row[column]));
            }
        }
    }

    [Theory]
    [InlineData(Language.Fr, "LISEZMOI.md")]
    [InlineData(Language.En, "README.md")]
    public async Task Archive_OfANumber_HoldsEverythingThatMustGoWithIt(Language language, string readMe)
    {
        var quotation = await NumberAsync(language);

        var files = Files(Archive.Of(quotation));

        Assert.Equal(
            new[] { readMe, "data.csv", "data-excel-fr.csv", "data.xlsx", "metadata.json", "definitions.csv", "sources.csv", "citation.txt", "citation.bib", "citation.ris" },
            files.Keys);
        var said = Encoding.UTF8.GetString(files[readMe]);
        foreach (var file in files.Keys.Where(file => file != readMe)) Assert.Contains($"`{file}`", said, StringComparison.Ordinal);
        foreach (var column in quotation.Data.Columns) Assert.Contains($"`{column}`", said, StringComparison.Ordinal);
        Assert.Contains(language == Language.Fr ? "licence non indiquée" : "licence not stated", said, StringComparison.Ordinal);
        Assert.Equal(quotation.Sources.Length, CsvText.Read(files["sources.csv"], CsvDialect.Machines).Count - 1);
        using var metadata = JsonDocument.Parse(files["metadata.json"]);
        Assert.Equal(1, metadata.RootElement.GetProperty("dataVersion").GetInt64());
        Assert.Equal(quotation.FrozenLink, metadata.RootElement.GetProperty("frozenLink").GetString());
        Assert.Equal(Archive.Of(quotation), Archive.Of(quotation));
    }

    [Fact]
    public async Task Citations_OfANumber_SayValueVersionDayAndFrozenAddress()
    {
        var quotation = await NumberAsync(Language.Fr);

        foreach (var text in new[] { Citations.Sentence(quotation), Citations.Short(quotation), Citations.Full(quotation), BibTex.Of(quotation), Ris.Of(quotation) })
        {
            Assert.Contains("065,69", text, StringComparison.Ordinal);
            Assert.Contains("data=1&version=1", text, StringComparison.Ordinal);
        }

        Assert.Contains("au moins", Citations.Sentence(quotation), StringComparison.Ordinal);
        Assert.Contains("non couverte", Citations.Sentence(quotation), StringComparison.Ordinal);
        Assert.Contains("21 novembre 2026", Citations.Full(quotation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Citation_OfAFigure_SaysItsSourceAndPage()
    {
        var reference = await Analyst.ReferenceAsync(null, CancellationToken.None);
        var figure = (await store!.Reader.ListFiguresAsync("dmp", "dossiers_created", 1, CancellationToken.None)).First(each => each.Locator.Length > 0);

        var quotation = FigureQuotation.Of(figure, reference, await Analyst.EditionAsync(1, CancellationToken.None), Language.En, Root);

        foreach (var text in new[] { Citations.Sentence(quotation), Citations.Full(quotation), Ris.Of(quotation) })
        {
            Assert.Contains(figure.Locator, text, StringComparison.Ordinal);
            Assert.Contains(reference.FindSource(figure.Source)!.Publisher, text, StringComparison.Ordinal);
            Assert.Contains($"/figures/{figure.Id}?data=1", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Entries_OfAnyTitle_AreWellFormed()
    {
        var quotation = await NumberAsync(Language.En) with { Title = "50% of {A} & B_C #1\nnext" };

        Assert.Contains(@"50\% of \{A\} \& B\_C \#1", BibTex.Of(quotation), StringComparison.Ordinal);
        Assert.All(Ris.Of(quotation).Split("\r\n", StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
        Assert.EndsWith("ER  - \r\n", Ris.Of(quotation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tous droits réservés", true)]
    [InlineData("All rights reserved.", true)]
    [InlineData("no-redistribution", true)]
    [InlineData("Licence Ouverte 2.0", false)]
    [InlineData("CC BY 4.0", false)]
    [InlineData(null, false)]
    public async Task Licence_ThatForbidsCopies_IsFound(string? licence, bool isForbidden)
    {
        var quotation = await NumberAsync(Language.En);
        quotation = quotation with { Sources = [.. quotation.Sources.Select(source => source with { Licence = licence })] };

        Assert.Equal(isForbidden, quotation.Forbidding is not null);
    }

    [Fact]
    public async Task Frozen_Address_SaysEverythingThatMayChange()
    {
        var quotation = ChartQuotation.Of(await ChartAsync(OverviewCharts.Adoption, Language.En), Root);

        Assert.Equal("https://example.org/?programme=dmp&at=2012-06-30&data=1&version=1&lang=en#adoption", quotation.FrozenLink);
        Assert.Equal("https://example.org/?programme=dmp&lang=en#adoption", quotation.Link);
    }

    private async Task<ChartModel> ChartAsync(ChartDefinition definition, Language language) =>
        (await ChartCatalog.BuildAsync(Analyst, definition, new(new() { Programme = "dmp" }, language), CancellationToken.None)).Value!;

    private async Task<Quotation> NumberAsync(Language language)
    {
        var question = new Question { Programme = "dmp", Scope = "direct", At = Period.Parse("2012-06-30") };
        var answer = (await Analyst.AnswerAsync("cost_per_active_dossier", question, CancellationToken.None)).Value!;
        return AnswerQuotation.Of(
            answer, question, await Analyst.ReferenceAsync(1, CancellationToken.None), await Analyst.EditionAsync(1, CancellationToken.None), language, Root);
    }

    private static Dictionary<string, byte[]> Files(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return zip.Entries.ToDictionary(entry => entry.Name, entry =>
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        });
    }
}
