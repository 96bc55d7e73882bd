using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Word;
using DmpAnalytics.Tests.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Break = DocumentFormat.OpenXml.Wordprocessing.Break;
using ChartPart = DmpAnalytics.Export.Documents.ChartPart;

namespace DmpAnalytics.Tests.Export.Formats.Word;

/// <summary>A report with every kind of part as Word reads it.</summary>
public sealed class WordReportTests : IAsyncLifetime
{
    private TestStore? store;

    public async Task InitializeAsync() => store = await TestStore.FilledAsync();

    public async Task DisposeAsync() => await store!.DisposeAsync();

    [Theory]
    [InlineData(Language.Fr)]
    [InlineData(Language.En)]
    public async Task Report_OfEveryPart_NeedsNoRepair(Language language)
    {
        using var word = await OpenAsync(language);

        Assert.Empty(OfficeFile.Errors(word));
    }

    [Theory]
    [InlineData(Language.Fr, "fr-FR")]
    [InlineData(Language.En, "en-GB")]
    public async Task Report_InALanguage_SaysItAndItsTitle(Language language, string culture)
    {
        var report = await ReportAsync(language);
        using var word = OfficeFile.Word(WordReport.Of(report));

        Assert.Equal(report.Title, word.PackageProperties.Title);
        Assert.Equal(culture, word.PackageProperties.Language);
        Assert.Equal("DmpAnalytics", word.PackageProperties.Creator);
        Assert.Equal(culture, word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value);
    }

    [Fact]
    public async Task Texts_OfEveryPart_StandAsTheyAre()
    {
        var report = await ReportAsync(Language.Fr);
        using var word = OfficeFile.Word(WordReport.Of(report));
        var paragraphs = word.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText).ToList();

        Assert.All(report.Facts, fact => Assert.Contains(fact.Meaning, paragraphs));
        Assert.All(report.Parts.OfType<HeadingPart>(), heading => Assert.Contains(heading.Text, paragraphs));
        Assert.All(report.Parts.OfType<CardPart>(), card => Assert.Contains(paragraphs, text => text.StartsWith(card.Value, StringComparison.Ordinal)));
        Assert.All(report.Parts.OfType<TablePart>().SelectMany(table => table.Rows).SelectMany(row => row), cell => Assert.Contains(Shown(cell.Text), paragraphs));
        Assert.All(report.Parts.OfType<ParagraphPart>().SelectMany(part => part.Runs), run => Assert.Contains(paragraphs, text => text.Contains(Shown(run.Text), StringComparison.Ordinal)));
        Assert.All(report.Caveats.Concat(report.Missing), text => Assert.Contains(text, paragraphs));
        Assert.All(report.Definitions, definition => Assert.Contains(definition.Meaning, paragraphs));
        Assert.All(report.Sources, source => Assert.Contains(paragraphs, text => text.Contains(source.Title, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Structure_OfAReport_IsThatOfWord()
    {
        var report = await ReportAsync(Language.Fr);
        using var word = OfficeFile.Word(WordReport.Of(report));
        var body = word.MainDocumentPart!.Document.Body!;
        string[] StylesOf(string text) => [.. body.Descendants<Paragraph>().Where(paragraph => paragraph.InnerText == text).Select(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "")];

        Assert.All(report.Parts.OfType<HeadingPart>(), heading => Assert.Contains($"Heading{heading.Level}", StylesOf(heading.Text)));
        var instructions = body.Descendants<FieldCode>().Select(field => field.Text.Trim()).ToList();
        Assert.Contains(instructions, text => text.StartsWith("TOC \\o", StringComparison.Ordinal));
        Assert.Contains("TOC \\h \\z \\c \"Graphique\"", instructions);
        Assert.Equal(report.Parts.OfType<ChartPart>().Count(), instructions.Count(text => text == "SEQ Graphique \\* ARABIC"));
        Assert.Equal(report.Parts.OfType<TablePart>().Count(), instructions.Count(text => text == "SEQ Tableau \\* ARABIC"));
        var bookmarks = body.Descendants<BookmarkStart>().Select(bookmark => bookmark.Name!.Value).ToList();
        Assert.Distinct(bookmarks);
        Assert.All(body.Descendants<Hyperlink>().Where(link => link.Anchor is not null), link => Assert.Contains(link.Anchor!.Value, bookmarks));
        Assert.All(report.Parts.OfType<TablePart>(), part => Assert.Single(
            body.Descendants<Table>(), table => table.Descendants<TableCaption>().Any(caption => caption.Val == part.Caption) && table.Descendants<TableHeader>().Any()));
        Assert.Contains(body.Descendants<Break>(), item => item.Type?.Value == BreakValues.Page);
        Assert.Contains(word.MainDocumentPart.FooterParts.Single().Footer.Descendants<FieldCode>(), field => field.Text.Trim() == "PAGE");
        Assert.Contains(report.Title, word.MainDocumentPart.HeaderParts.Single().Header.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_CalledTwice_StandOnceAtTheFootOfThePage()
    {
        var report = await ReportAsync(Language.En);
        using var word = OfficeFile.Word(WordReport.Of(report));
        var main = word.MainDocumentPart!;

        Assert.Equal(2, main.Document.Body!.Descendants<FootnoteReference>().Count());
        Assert.Contains(main.Document.Body!.Descendants<FieldCode>(), field => field.Text.Contains("NOTEREF _Note1", StringComparison.Ordinal));
        var notes = main.FootnotesPart!.Footnotes.InnerText;
        Assert.Contains(report.Notes[0], notes, StringComparison.Ordinal);
        Assert.Contains(report.Notes[1], notes, StringComparison.Ordinal);
        Assert.Contains(report.Notes[2], main.Document.Body!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_ApartFromOneAnother_BeginAtOne()
    {
        using var word = await OpenAsync(Language.En);
        int NumberOf(string text) => word.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Single(paragraph => paragraph.InnerText == text).ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value;

        Assert.Equal(NumberOf("First"), NumberOf("Second"));
        Assert.NotEqual(NumberOf("First"), NumberOf("First again"));
        Assert.Equal(1, word.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Single(paragraph => paragraph.InnerText == "Two").ParagraphProperties!.NumberingProperties!.NumberingLevelReference!.Val!.Value);
    }

    [Fact]
    public async Task Links_OfAReport_LeadToTheWebOnly()
    {
        using var word = await OpenAsync(Language.En);

        var links = word.MainDocumentPart!.HyperlinkRelationships.Select(link => link.Uri.ToString()).ToList();

        Assert.Contains("https://example.org/explain", links);
        Assert.All(links, link => Assert.StartsWith("http", link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bytes_OfOneReport_AreAlwaysTheSame()
    {
        var report = await ReportAsync(Language.En);

        Assert.Equal(WordReport.Of(report), WordReport.Of(report));
    }

    /// <summary>What XML cannot hold is replaced.</summary>
    private static string Shown(string text) => text.Replace('\u0007', '\uFFFD').Replace('\ud800', '\uFFFD');

    private async Task<ReportDocument> ReportAsync(Language language) =>
        await new SampleReports(new Analyst(store!.Reader, FixedClock.On(2026, 11, 21))).OfAsync(language);

    private async Task<WordprocessingDocument> OpenAsync(Language language) => OfficeFile.Word(WordReport.Of(await ReportAsync(language)));
}
