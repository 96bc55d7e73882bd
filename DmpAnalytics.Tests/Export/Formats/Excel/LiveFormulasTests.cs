using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export;
using DmpAnalytics.Export.Formats.Excel;
using DmpAnalytics.Tests.Testing;
using Xunit.Abstractions;

namespace DmpAnalytics.Tests.Export.Formats.Excel;

/// <summary>The formulas of a calculation, computed by another program.</summary>
public sealed partial class LiveFormulasTests(ITestOutputHelper output) : IAsyncLifetime
{
    private TestStore? store;

    public async Task InitializeAsync() => store = await TestStore.FilledAsync();

    public async Task DisposeAsync() => await store!.DisposeAsync();

    [Theory]
    [InlineData("cost_per_active_dossier", "dmp", "2012-06-30")]
    [InlineData("cost_per_dossier", "dmp", "2011-09-15")]
    [InlineData("marginal_cost_per_active_dossier", "dmp", "2012-06-30")]
    [InlineData("required_pace", "dmp", "2012-06-30")]
    public async Task Number_ComputedAgain_IsTheAnswer(string indicator, string programme, string at)
    {
        if (IsWithout()) return;
        var answer = await AnswerAsync(indicator, programme, at);

        Assert.Equal(answer.Result.Value, await ComputedAsync(answer, sheet => sheet));
    }

    [Fact]
    public async Task Number_AfterADossierCellIsChanged_Follows()
    {
        if (IsWithout()) return;
        var answer = await AnswerAsync("cost_per_dossier", "dmp", "2012-06-30");

        // Half the records cost twice as much each.
        var twice = await ComputedAsync(answer, sheet => sheet.Replace("<v>158000</v>", "<v>79000</v>", StringComparison.Ordinal));

        Assert.Equal(decimal.Round(210_000_000m / 79_000, 2, MidpointRounding.AwayFromZero), twice);
    }

    [Fact]
    public async Task Number_AfterASpendCellIsChanged_Follows()
    {
        if (IsWithout()) return;
        var answer = await AnswerAsync("cost_per_dossier", "dmp", "2012-06-30");
        var spent = answer.Result.AllFigures().Single(use => use.Figure.Measure == "spend" && use.Contribution == 210_000_000).Figure.Value;

        var more = await ComputedAsync(answer, sheet => sheet.Replace($"<v>{spent:0}</v>", "<v>316000000</v>", StringComparison.Ordinal));

        Assert.Equal(2000m, more);
    }

    /// <summary>The number that LibreOffice computes from the workbook of an answer, without the values that stand beside its formulas.</summary>
    private async Task<decimal> ComputedAsync(Answer answer, Func<string, string> change)
    {
        using var folder = new TestFolder();
        var analyst = new Analyst(store!.Reader, FixedClock.On(2026, 11, 21));
        var reference = await analyst.ReferenceAsync(null, CancellationToken.None);
        var edition = await analyst.EditionAsync(1, CancellationToken.None);
        var quotation = AnswerQuotation.Of(answer, new() { Programme = answer.Question.Programme.Id, At = answer.Question.At }, reference, edition, Language.En, "https://example.org");
        var bytes = new MemoryStream();
        bytes.Write(QuotationWorkbook.Of(quotation));
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string sheet;
            using (var reader = new StreamReader(entry.Open())) sheet = await reader.ReadToEndAsync();
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open(), new UTF8Encoding(false));
            await writer.WriteAsync(change(Cached().Replace(sheet, "$1")));
        }

        await File.WriteAllBytesAsync(folder["book.xlsx"], bytes.ToArray());
        Directory.CreateDirectory(folder["out"]);
        await LibreOffice.ConvertAsync(folder, "book.xlsx", "ods");
        await LibreOffice.ConvertAsync(folder, "book.ods", "xlsx:Calc MS Excel 2007 XML");
        using var computed = OfficeFile.Excel(await File.ReadAllBytesAsync(folder["book.xlsx"]));
        return SheetText.Cells(computed, SheetText.Names(computed)[0]).Values.First(cell => cell.Formula?.StartsWith("ROUND", StringComparison.Ordinal) == true).Number;
    }

    private async Task<Answer> AnswerAsync(string indicator, string programme, string at)
    {
        var analyst = new Analyst(store!.Reader, FixedClock.On(2026, 11, 21));
        return (await analyst.AnswerAsync(indicator, new() { Programme = programme, At = Period.Parse(at) }, CancellationToken.None)).Value!;
    }

    private bool IsWithout()
    {
        if (LibreOffice.Program is not null) return false;
        output.WriteLine("LibreOffice is not installed, so the formulas are not computed by another program: apt-get install libreoffice-calc.");
        return true;
    }

    [GeneratedRegex("(<f>[^<]*</f>)<v>[^<]*</v>")]
    private static partial Regex Cached();
}
