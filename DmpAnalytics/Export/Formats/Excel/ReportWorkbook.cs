using DmpAnalytics.Analysis;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Excel.Calculations;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Excel;

/// <summary>
/// A report as a workbook: its text with every number as a number, charts that Excel draws over their data, tables, the
/// calculations as live formulas, and lists of sources, definitions, alternatives and lineage.
/// </summary>
public static class ReportWorkbook
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Area = "Documents";

    public static byte[] Of(ReportDocument report)
    {
        using var bytes = new MemoryStream();
        Write(report, bytes);
        return bytes.ToArray();
    }

    /// <param name="report">Every block filled.</param>
    /// <param name="output">Written from its place on; stays open.</param>
    public static void Write(ReportDocument report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        var language = report.Language;
        using var book = new Workbook(output, report.Title, report.Subtitle, language, report.Edition.Today);
        var places = Places(report);
        TextSheet.Add(book, report, places);
        AnswersSheet.Add(book, report, places);
        foreach (var (index, part) in report.Parts.OfType<ChartPart>().Index()) ChartSheet.Add(book, part.Model, SheetName("sheet.figure", index + 1, report));
        foreach (var (index, part) in report.Parts.OfType<TablePart>().Index()) TableSheet.Add(book, part, SheetName("sheet.table", index + 1, report), language);
        foreach (var (index, answer) in report.Answers.Where(HasOwnSheet).Index())
        {
            book.Add(SheetName("sheet.calculation", index + 1, report), CalculationBlock.Setup, sheet =>
            {
                CalculationBlock.Write(sheet, answer, report.Reference, language);
                return null;
            });
        }

        var others = report.Answers.Where(answer => !HasOwnSheet(answer)).ToList();
        if (others.Count > 0)
        {
            book.Add(Words.Get(Area, "sheet.calculations", language), CalculationBlock.Setup, sheet =>
            {
                foreach (var answer in others) CalculationBlock.Write(sheet, answer, report.Reference, language);
                return null;
            });
        }

        ReportLists.Add(book, report);
    }

    /// <summary>The sheet on which each answer is calculated.</summary>
    private static Dictionary<Answer, string> Places(ReportDocument report)
    {
        var places = new Dictionary<Answer, string>(EqualityComparer<Answer>.Create(
            (one, other) => one?.Id == other?.Id && one?.Question == other?.Question, answer => HashCode.Combine(answer.Id, answer.Question.At)));
        var costs = 0;
        foreach (var answer in report.Answers)
            places[answer] = HasOwnSheet(answer) ? SheetName("sheet.calculation", ++costs, report) : Words.Get(Area, "sheet.calculations", report.Language);
        return places;
    }

    /// <summary>Unit costs stand alone; all other calculations follow one another.</summary>
    private static bool HasOwnSheet(Answer answer) => answer.Result.HasValue && AnswerNames.IsUnitCost(answer);

    private static string SheetName(string key, int number, ReportDocument report) => Words.Format(Area, key, report.Language, OfficeXml.Number(number));
}
