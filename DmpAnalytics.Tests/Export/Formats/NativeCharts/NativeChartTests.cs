using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Excel;
using DmpAnalytics.Export.Formats.NativeCharts;
using DmpAnalytics.Export.Formats.Word;
using DmpAnalytics.Tests.Testing;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;

namespace DmpAnalytics.Tests.Export.Formats.NativeCharts;

/// <summary>Charts of Word and Excel, read back and held against the models they came from.</summary>
public sealed class NativeChartTests : IAsyncLifetime
{
    private TestStore? store;

    public async Task InitializeAsync() => store = await TestStore.FilledAsync();

    public async Task DisposeAsync() => await store!.DisposeAsync();

    [Theory]
    [InlineData(Language.Fr, "dmp")]
    [InlineData(Language.En, "mon_espace_sante")]
    public async Task Charts_OfWord_DrawThePointsOfTheirModels(Language language, string programme)
    {
        var report = await ReportAsync(language, programme);
        using var word = OfficeFile.Word(WordReport.Of(report));
        var main = word.MainDocumentPart!;
        var expected = report.Parts.OfType<DmpAnalytics.Export.Documents.ChartPart>().SelectMany(part => NativeChart.Of(part.Model)).ToList();
        var drawn = main.Document.Body!.Descendants<ChartReference>().Select(reference => (DocumentFormat.OpenXml.Packaging.ChartPart)main.GetPartById(reference.Id!)).ToList();

        Assert.Equal(expected.Count, drawn.Count);
        foreach (var (native, part) in expected.Zip(drawn))
        {
            using var book = SpreadsheetDocument.Open(part.EmbeddedPackagePart!.GetStream(), false);
            Assert.Empty(OfficeFile.Errors(book));
            Check(native, part, book);
        }

        Assert.All(main.Document.Body!.Descendants<DocProperties>(), properties => Assert.False(string.IsNullOrWhiteSpace(properties.Description)));
        Assert.Distinct(main.Document.Body!.Descendants<DocProperties>().Select(properties => properties.Id!.Value));
    }

    [Fact]
    public async Task Charts_OfExcel_DrawTheCellsUnderThem()
    {
        var report = await ReportAsync(Language.Fr, "dmp");
        using var excel = OfficeFile.Excel(ReportWorkbook.Of(report));
        var expected = report.Parts.OfType<DmpAnalytics.Export.Documents.ChartPart>().SelectMany(part => NativeChart.Of(part.Model)).ToList();
        var drawn = excel.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .Select(sheet => (WorksheetPart)excel.WorkbookPart.GetPartById(sheet.Id!))
            .SelectMany(sheet => sheet.DrawingsPart?.WorksheetDrawing.Descendants<ChartReference>().Select(reference => (DocumentFormat.OpenXml.Packaging.ChartPart)sheet.DrawingsPart.GetPartById(reference.Id!)) ?? [])
            .ToList();

        Assert.Equal(expected.Count, drawn.Count);
        foreach (var (native, part) in expected.Zip(drawn)) Check(native, part, excel);
    }

    [Fact]
    public async Task Points_WithoutValue_AreGaps()
    {
        var report = await ReportAsync(Language.Fr, "dmp");
        var native = report.Parts.OfType<DmpAnalytics.Export.Documents.ChartPart>().SelectMany(part => NativeChart.Of(part.Model)).First(chart => chart.Grid.Series.Any(series => series.Rows.Any(row => row.Value is null)));

        var space = native.Space("Data", 1);

        Assert.Contains("dispBlanksAs", space.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<c:v></c:v>", space.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Every series: its name, places and values, in the cells and beside the reference to them.</summary>
    private static void Check(NativeChart native, DocumentFormat.OpenXml.Packaging.ChartPart part, SpreadsheetDocument book)
    {
        var series = part.ChartSpace.Descendants<SeriesText>().Select(text => text.Parent!).ToList();
        Assert.Equal(native.Grid.Series.Length, series.Count);
        foreach (var (expected, element) in native.Grid.Series.Zip(series))
        {
            Assert.Equal(expected.Name, element.GetFirstChild<SeriesText>()!.InnerText.Split('\n')[^1][element.GetFirstChild<SeriesText>()!.Descendants<Formula>().Single().Text.Length..]);
            var values = (element.GetFirstChild<YValues>() as DocumentFormat.OpenXml.OpenXmlElement ?? element.GetFirstChild<Values>())!;
            var cached = values.Descendants<NumericPoint>().ToDictionary(point => (int)point.Index!.Value, point => decimal.Parse(point.NumericValue!.Text, CultureInfo.InvariantCulture));
            var cells = SheetText.Range(book, values.Descendants<Formula>().Single().Text);
            Assert.Equal(expected.Rows.Select(row => row.Value), expected.Rows.Select((_, index) => cached.TryGetValue(index, out var value) ? value : (decimal?)null));
            Assert.Equal(expected.Rows.Select(row => row.Value), cells.Select(cell => cell?.Number));
        }

        var drawn = native.Panel.Series.SelectMany(one => one.Points).Select(point => point.Value).OfType<decimal>().Order();
        Assert.Equal(drawn, native.Grid.Series.Where(one => one.Kind is GridKind.Main or GridKind.Context or GridKind.Reference).SelectMany(one => one.Rows).Select(row => row.Value).OfType<decimal>().Order());
        Assert.Equal(native.Panel.Targets.Length, native.Grid.Series.Count(one => one.Kind is GridKind.Target or GridKind.PastTarget));
    }

    private async Task<ReportDocument> ReportAsync(Language language, string programme) =>
        await new SampleReports(new Analyst(store!.Reader, FixedClock.On(2026, 11, 21))).OfAsync(language, programme, programme == "dmp" ? "2012-06-30" : "2024-12-31");
}
