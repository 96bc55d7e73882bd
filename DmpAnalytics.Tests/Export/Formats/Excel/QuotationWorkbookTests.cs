using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Export;
using DmpAnalytics.Export.Formats;
using DmpAnalytics.Export.Formats.Excel;
using DmpAnalytics.Tests.Testing;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Export.Formats.Excel;

/// <summary>What is taken away as a workbook holds what its CSV holds.</summary>
public sealed class QuotationWorkbookTests : IAsyncLifetime
{
    private TestStore? store;

    private Analyst Analyst => new(store!.Reader, FixedClock.On(2026, 11, 21));

    public static TheoryData<string> Charts => [.. ChartCatalog.All.Select(chart => chart.Id)];

    public async Task InitializeAsync() => store = await TestStore.FilledAsync();

    public async Task DisposeAsync() => await store!.DisposeAsync();

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Workbook_OfAChart_HoldsTheRowsOfItsCsv(string id)
    {
        var model = (await ChartCatalog.BuildAsync(Analyst, ChartCatalog.Find(id)!, new(new() { Programme = "dmp" }, Language.Fr), CancellationToken.None)).Value!;

        Check(ChartQuotation.Of(model, "https://example.org"));
    }

    [Fact]
    public async Task Workbook_OfRowsThatLookLikeFormulas_KeepsTextsAndNumbers()
    {
        var quotation = Named(await QuotationAsync()) with
        {
            Chart = null,
            Data = new(["name", "value"], [.. SampleReports.Hostile.Select(text => ImmutableArray.Create<CsvCell>(text, (decimal?)-12.5m))]),
        };

        using var book = OfficeFile.Excel(QuotationWorkbook.Of(quotation));

        Assert.Empty(OfficeFile.Errors(book));
        var cells = SheetText.Cells(book, "Data");
        Assert.All(Enumerable.Range(2, SampleReports.Hostile.Length), row =>
        {
            Assert.True(cells[$"A{row}"].IsText);
            Assert.False(cells[$"B{row}"].IsText);
            Assert.Equal(-12.5m, cells[$"B{row}"].Number);
        });
        Assert.DoesNotContain(SheetText.AllCells(book), cell => cell.Formula is not null);
    }

    [Fact]
    public async Task Workbook_OfOneQuotation_IsAlwaysTheSameBytes()
    {
        var quotation = await QuotationAsync();

        Assert.Equal(QuotationWorkbook.Of(quotation), QuotationWorkbook.Of(quotation));
    }

    private static Quotation Named(Quotation quotation) => quotation with { Title = "=1+1", About = "@about" };

    private static void Check(Quotation quotation)
    {
        using var book = OfficeFile.Excel(QuotationWorkbook.Of(quotation));

        Assert.Empty(OfficeFile.Errors(book));
        var cells = SheetText.Cells(book, Words.Get("Documents", "sheet.data", quotation.Language));
        foreach (var (row, expected) in quotation.Data.Rows.Index())
        {
            foreach (var (column, cell) in expected.Index())
            {
                var read = cells.GetValueOrDefault($"{(char)('A' + column)}{row + 2}");
                if (cell.Number is { } number) Assert.Equal(number, read!.Number);
                else Assert.Equal(cell.Text ?? "", read?.Text ?? "");
            }
        }
    }

    private async Task<Quotation> QuotationAsync() =>
        ChartQuotation.Of((await ChartCatalog.BuildAsync(Analyst, ChartCatalog.All[0], new(new() { Programme = "dmp" }, Language.En), CancellationToken.None)).Value!, "https://example.org");
}
