using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Excel.Calculations;

/// <summary>
/// A calculation on a sheet: what was asked, the formula, then its lines, computed by formulas from cells that may be changed.
/// The answer is rounded as it is everywhere, to the cent; what it is computed from keeps all its digits.
/// </summary>
internal static class CalculationBlock
{
    private const string Area = "Documents";
    private static readonly string[] Columns = ["label", "value", "unit", "date", "low", "high", "how", "source", "origin"];

    private static readonly int[] Widths = [44, 18, 16, 18, 16, 16, 46, 46, 18];

    public static SheetSetup Setup => new([.. Widths]);

    public static void Write(Sheet sheet, Answer answer, ReferenceData reference, Language language)
    {
        var plan = CalculationPlan.Of(answer, reference, language);
        sheet.Next(sheet.Row == 0 ? 1 : sheet.Row + 2, lines: 2);
        sheet.Text(0, $"{AnswerNames.Of(answer, reference, language)}, {answer.Question.Programme.Name.Set(language)}, {AnswerNames.When(answer, language)}", new(CellKind.Title));
        foreach (var line in Explanations(answer, language))
        {
            sheet.Next();
            sheet.Text(0, line, new(CellKind.Muted));
        }

        sheet.Next(sheet.Row + 2);
        foreach (var (column, key) in Columns.Index()) sheet.Text(column, Words.Get(Area, "calculation." + key, language), new(CellKind.Heading, Indent: column is 2 or 6 or 8 ? 1 : 0, IsRight: column is 1 or 3 or 4 or 5));
        foreach (var (index, line) in plan.Lines.Index()) line.Row = sheet.Row + 1 + index;
        foreach (var (index, line) in plan.Lines.Index()) Line(sheet, line, index == 0, language);
    }

    private static IEnumerable<string> Explanations(Answer answer, Language language)
    {
        var question = answer.Question;
        if (question.Scope is { } scope && answer.Result.Scope is not null) yield return Words.Format("Card", "perimeter", language, scope.Name.Set(language));
        var conditions = answer.Result.Scope is null ? QuestionText.OfCounts(question, language) : QuestionText.Sentence(question, language);
        if (conditions.Length > 0) yield return conditions;
        if (answer.Formula.Length > 0) yield return $"{Words.Get("Quote", "definition.formula", language)}{ResultText.Colon(language)}{FormulaText.InWords(answer.Formula, language)}";
        yield return Words.Get(Area, "calculation.how_to", language);
    }

    private static void Line(Sheet sheet, CalculationLine line, bool isAnswer, Language language)
    {
        sheet.Next(lines: new[] { ListSheet.LinesOf(line.Label, Widths[0] - (2 * line.Depth)), ListSheet.LinesOf(line.How, Widths[6]), ListSheet.LinesOf(line.Source, Widths[7]) }.Max());
        sheet.Text(0, line.Label, new(isAnswer ? CellKind.Result : line.IsBeside ? CellKind.Muted : CellKind.Plain, IsWrapped: true, Indent: line.Depth));
        Value(sheet, line, isAnswer, language);
        sheet.Text(2, line.Unit == Result.DateUnit ? "" : Wording.Formats.Unit(line.Unit, language), new(CellKind.Muted, IsWrapped: true, Indent: 1));
        if (line.Date is { } date) sheet.Day(3, date, new(Format: SheetFormats.Day(language)));
        foreach (var (column, end) in new[] { (4, line.Low), (5, line.High) })
        {
            if (end is { } value && line.Unit != Result.DateUnit) sheet.Number(column, value, new(CellKind.Muted, SheetFormats.Exact(value, line.Unit, language)));
        }

        sheet.Text(6, line.How, new(CellKind.Muted, IsWrapped: true, Indent: 1));
        var address = WebAddress.Of(line.Address);
        sheet.Text(7, line.Source, new(address is null ? CellKind.Muted : CellKind.Link, IsWrapped: true));
        if (address is not null && line.Source.Length > 0) sheet.Link(7, address);
        sheet.Text(8, line.Origin, new(CellKind.Muted, Indent: 1));
    }

    private static void Value(Sheet sheet, CalculationLine line, bool isAnswer, Language language)
    {
        if (line.Value is not { } exact)
        {
            sheet.Text(1, "–", new(IsRight: true));
            return;
        }

        var shown = Rounding.Round(exact, line.Unit);
        var look = new CellLook(
            isAnswer ? CellKind.Result : line.Step is null && !line.IsBeside ? CellKind.Input : line.IsBeside ? CellKind.Muted : CellKind.Plain,
            SheetFormats.Exact(line.Step is null ? exact : shown, line.Unit, language));
        var isDate = line.Unit == Result.DateUnit;
        if (line.Step is not { } step) sheet.Number(1, isDate ? SheetDates.Serial(exact) : exact, look);
        else if (!isAnswer) sheet.Formula(1, step.Written(), isDate ? SheetDates.Serial(exact) : exact, look);
        else sheet.Formula(1, $"ROUND({step.Written()},{OfficeXml.Number(Rounding.Decimals(line.Unit))})", isDate ? SheetDates.Serial(shown) : shown, look);
    }
}
