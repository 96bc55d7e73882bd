using DmpAnalytics.Analysis;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Excel.Calculations;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Excel;

/// <summary>Every number of a report in one list, with its range and doubt, each leading to its calculation.</summary>
internal static class AnswersSheet
{
    public static void Add(Workbook book, ReportDocument report, IReadOnlyDictionary<Answer, string> places)
    {
        var language = report.Language;
        ListSheet.Add(
            book,
            Words.Get("Documents", "sheet.answers", language),
            [.. new[] { ("name", 34), ("programme", 26), ("scope", 26), ("when", 20), ("value", 16), ("unit", 18), ("low", 16), ("high", 16), ("doubt", 24), ("reason", 40), ("calculation", 16) }
                .Select(column => (Words.Get("Documents", "answers." + column.Item1, language), column.Item2))],
            report.Answers.Select(answer => Row(answer, report, places)),
            language);
    }

    /// <summary>A value as a cell: a number in its unit, or a day.</summary>
    public static ListCell Value(decimal? value, string unit) =>
        value is not { } number ? default
        : unit == Result.DateUnit ? new(Day: DateOnly.FromDayNumber((int)number))
        : new(Number: number, Unit: unit);

    private static IReadOnlyList<ListCell> Row(Answer answer, ReportDocument report, IReadOnlyDictionary<Answer, string> places)
    {
        var (result, question, language) = (answer.Result, answer.Question, report.Language);
        return
        [
            AnswerNames.Of(answer, report.Reference, language),
            question.Programme.Name.Set(language),
            result.Scope is null ? "" : question.Scope?.Name.Set(language) ?? "",
            AnswerNames.When(answer, language),
            Value(result.Value, result.Unit),
            result.Unit == Result.DateUnit ? "" : Wording.Formats.Unit(result.Unit, language),
            result.Low == result.High ? default : Value(result.Low, result.Unit),
            result.Low == result.High ? default : Value(result.High, result.Unit),
            result.HasValue ? ResultText.Doubt(result, language) : "",
            result.Reason is { } reason ? ReasonText.Sentence(reason, report.Reference, language) : result.IsPale ? ResultText.Pale(result, language) : "",
            new(places[answer], Link: $"{SheetCells.Quoted(places[answer])}!A1", IsInside: true),
        ];
    }
}
