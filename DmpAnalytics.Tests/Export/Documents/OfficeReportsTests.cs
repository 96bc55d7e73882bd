using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Excel;
using DmpAnalytics.Export.Formats.Excel.Calculations;
using DmpAnalytics.Export.Formats.Word;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Export.Documents;

/// <summary>Every template as Word and as Excel, in both languages.</summary>
public sealed class OfficeReportsTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    public static TheoryData<string, Language> Templates
    {
        get
        {
            var data = new TheoryData<string, Language>();
            foreach (var template in TemplateCatalog.All)
            {
                foreach (var language in Enum.GetValues<Language>()) data.Add(template.Id, language);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task Template_AsOfficeFiles_NeedsNoRepairAndKeepsItsNumbers(string template, Language language)
    {
        var document = await FillAsync(template, language);
        using var word = OfficeFile.Word(WordReport.Of(document));
        using var book = OfficeFile.Excel(ReportWorkbook.Of(document));

        Assert.Empty(OfficeFile.Errors(word));
        Assert.Empty(OfficeFile.Errors(book));
        var text = word.MainDocumentPart!.Document.Body!.InnerText;
        Assert.All(document.Parts.OfType<CardPart>(), card => Assert.Contains(card.Value, text, StringComparison.Ordinal));
        Assert.All(document.Parts.OfType<ParagraphPart>().SelectMany(part => part.Runs), run => Assert.Contains(run.Text, text, StringComparison.Ordinal));
        Assert.All(document.Parts.OfType<TablePart>().SelectMany(part => part.Rows).SelectMany(row => row), cell => Assert.Contains(cell.Text, text, StringComparison.Ordinal));
        var numbers = SheetText.AllCells(book).Where(cell => !cell.IsText && cell.Text.Length > 0).Select(cell => cell.Number).ToHashSet();
        Assert.All(document.Answers.Where(answer => answer.Result is { HasValue: true, Unit: not "date" }), answer => Assert.Contains(answer.Result.Value!.Value, numbers));
        var computed = SheetText.AllCells(book).Where(cell => cell.Formula?.StartsWith("ROUND(", StringComparison.Ordinal) == true).Select(cell => cell.Number).ToHashSet();
        Assert.All(document.Answers.Where(answer => answer.Result.HasValue && AnswerNames.IsUnitCost(answer)), answer => Assert.Contains(answer.Result.Value!.Value, computed));
    }

    private async Task<ReportDocument> FillAsync(string template, Language language) =>
        await shared.Application.Services.GetRequiredService<ReportFilling>().FillAsync(
            ReportFilling.Of(TemplateCatalog.Find(template)!, new() { Programme = "dmp", From = Period.OfYear(2004), To = Period.OfYear(2014) }, language),
            "https://example.org",
            CancellationToken.None);
}
