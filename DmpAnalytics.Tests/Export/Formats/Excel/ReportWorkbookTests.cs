using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Excel;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;
using DmpAnalytics.Wording;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DmpAnalytics.Tests.Export.Formats.Excel;

/// <summary>A report with every kind of part as Excel reads it.</summary>
public sealed class ReportWorkbookTests : IAsyncLifetime
{
    private TestStore? store;

    public async Task InitializeAsync() => store = await TestStore.FilledAsync();

    public async Task DisposeAsync() => await store!.DisposeAsync();

    [Theory]
    [InlineData(Language.Fr)]
    [InlineData(Language.En)]
    public async Task Workbook_OfEveryPart_NeedsNoRepair(Language language)
    {
        using var book = OfficeFile.Excel(ReportWorkbook.Of(await ReportAsync(language)));

        Assert.Empty(OfficeFile.Errors(book));
    }

    [Fact]
    public async Task Numbers_OfAReport_AreThoseOfItsAnswers()
    {
        var report = await ReportAsync(Language.Fr);
        using var book = OfficeFile.Excel(ReportWorkbook.Of(report));
        var cells = SheetText.Cells(book, Words.Get("Documents", "sheet.answers", Language.Fr));

        foreach (var (index, answer) in report.Answers.Index())
        {
            var value = cells.GetValueOrDefault($"E{index + 2}");
            if (answer.Result.Value is not { } exact) Assert.Null(value);
            else Assert.Equal(answer.Result.Unit == Result.DateUnit ? SheetDates.Serial(exact) : exact, value!.Number);
        }
    }

    [Fact]
    public async Task Calculations_OfAReport_GiveItsAnswersToTheCent()
    {
        var report = await ReportAsync(Language.Fr);
        using var book = OfficeFile.Excel(ReportWorkbook.Of(report));

        var cells = SheetText.AllCells(book).Where(cell => cell.Formula?.StartsWith("ROUND(", StringComparison.Ordinal) == true).Select(cell => cell.Number).ToHashSet();

        Assert.All(
            report.Answers.Where(answer => answer.Result.HasValue && answer.Result.Inputs.Length > 1 && answer.Result.Unit != Result.DateUnit),
            answer => Assert.Contains(answer.Result.Value!.Value, cells));
    }

    [Fact]
    public async Task Texts_ThatLookLikeFormulas_AreTexts()
    {
        var report = await ReportAsync(Language.En);
        using var book = OfficeFile.Excel(ReportWorkbook.Of(report));
        var cells = SheetText.AllCells(book).ToList();

        Assert.All(SampleReports.Hostile.Where(text => text.All(letter => letter >= ' ' && !char.IsSurrogate(letter)) && !text.StartsWith("_x", StringComparison.Ordinal)), text =>
            Assert.Contains(cells, cell => cell.IsText && cell.Formula is null && cell.Text == text));
        Assert.All(cells.Where(cell => cell.Formula is not null), cell => Assert.Matches("^[-+*/().,:A-Z0-9]+$", cell.Formula));
        Assert.Contains(cells, cell => cell.IsText && cell.Text.EndsWith("=1+1 is missing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sheets_OfAReport_StandInBothLanguages()
    {
        using var french = OfficeFile.Excel(ReportWorkbook.Of(await ReportAsync(Language.Fr)));
        using var english = OfficeFile.Excel(ReportWorkbook.Of(await ReportAsync(Language.En)));

        Assert.Contains("Rapport", SheetText.Names(french));
        Assert.Contains("Autres valeurs", SheetText.Names(french));
        Assert.Contains("Report", SheetText.Names(english));
        Assert.Equal(SheetText.Names(french).Count, SheetText.Names(english).Count);
    }

    [Fact]
    public async Task Tables_OfASheet_NameTheirHeadings()
    {
        using var book = OfficeFile.Excel(ReportWorkbook.Of(await ReportAsync(Language.Fr)));
        var tables = book.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.TableDefinitionParts.Select(part => (sheet, part.Table))).ToList();

        Assert.Distinct(tables.Select(pair => pair.Table.Name!.Value));
        Assert.All(tables, pair =>
        {
            var (sheet, table) = pair;
            var row = table.Reference!.Value!.Split(':')[0].TrimStart('A');
            var headings = sheet.Worksheet.Descendants<Row>().Single(one => one.RowIndex!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) == row).Elements<Cell>().Select(cell => cell.InlineString!.InnerText);
            Assert.Equal(table.TableColumns!.Elements<TableColumn>().Select(column => column.Name!.Value), headings);
        });
    }

    [Fact]
    public async Task Links_OfAWorkbook_LeadToTheWebOrToASheetThatIsThere()
    {
        using var book = OfficeFile.Excel(ReportWorkbook.Of(await ReportAsync(Language.Fr)));
        var names = SheetText.Names(book);

        Assert.All(book.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.HyperlinkRelationships), link => Assert.StartsWith("http", link.Uri.ToString(), StringComparison.Ordinal));
        Assert.All(
            book.WorkbookPart.WorksheetParts.SelectMany(sheet => sheet.Worksheet.Descendants<Hyperlink>()).Where(link => link.Location is not null),
            link => Assert.Contains(link.Location!.Value!.Split('!')[0].Trim('\''), names));
    }

    private async Task<ReportDocument> ReportAsync(Language language) =>
        await new SampleReports(new Analyst(store!.Reader, FixedClock.On(2026, 11, 21))).OfAsync(language);
}
