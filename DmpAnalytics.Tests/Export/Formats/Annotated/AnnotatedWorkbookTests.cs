using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Annotated;
using DmpAnalytics.Import;
using DmpAnalytics.Tests.Import;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace DmpAnalytics.Tests.Export.Formats.Annotated;

public class AnnotatedWorkbookTests
{
    private static readonly string Odd = "=HYPERLINK(\"http://x\")\u0001 _x0041_ \uD83D\uDE00 \uD800 <&> '\r\nlast";

    [Fact]
    public void Workbook_OfMarkedRows_IsValidAndHoldsTextsOnly()
    {
        using var document = Open(Made([["value", "note"], [Odd, "-1"], ["2", ""]], [new("t.csv", 2, "value", Odd, IssueCode.BadNumber) { Arguments = ["1234.5"] }, new("t.csv", 4, "note", "", IssueCode.BlankLine)]));

        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
        Assert.DoesNotContain(Cells(document, 0), cell => cell.CellFormula is not null || (cell.InnerText.Length > 0 && cell.DataType?.Value != CellValues.InlineString));
        Assert.Equal(2, document.WorkbookPart!.Workbook.Sheets!.Count());
    }

    [Fact]
    public void MarkedCells_AreColouredAndNoted()
    {
        using var document = Open(Made([["value", "note"], ["1,2", "a"], ["2", "b"]], [new("t.csv", 2, "value", "1,2", IssueCode.BadNumber) { Arguments = ["1234.5"] }, new("t.csv", 3, "note", "b", IssueCode.BlankLine)]));

        var cells = Cells(document, 0).ToDictionary(cell => cell.CellReference!.Value!);
        Assert.Equal((uint)SheetStyle.Error, cells["D2"].StyleIndex!.Value);
        Assert.Equal((uint)SheetStyle.Warning, cells["E3"].StyleIndex!.Value);
        Assert.Equal((uint)SheetStyle.Plain, cells["E2"].StyleIndex!.Value);
        var notes = document.WorkbookPart!.WorksheetParts.SelectMany(part => part.WorksheetCommentsPart?.Comments.CommentList!.Elements<Comment>() ?? []).ToList();
        Assert.Equal(["D2", "E3"], notes.Select(note => note.Reference!.Value));
        Assert.Contains("« 1,2 »".Replace(' ', '\u202F'), notes[0].InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfManyIssues_NamesEachOfThemByRule()
    {
        var rows = Enumerable.Range(0, 12_000).Select(index => new[] { "x", $"{index}" }).Prepend(["value", "note"]);
        var issues = Enumerable.Range(0, 12_000).Select(index => new Issue("t.csv", index + 2, index % 3 == 0 ? "value" : "note", "x", index % 3 == 0 ? IssueCode.BadNumber : IssueCode.BlankLine) { Arguments = ["1234.5"] });

        using var document = Open(Made([.. rows], [.. issues]));

        var texts = Cells(document, 1).Select(cell => cell.InnerText).ToList();
        Assert.Equal(4_000, texts.Count(text => text == "Erreur"));
        Assert.Equal(8_000, texts.Count(text => text == "Avertissement"));
        Assert.Contains(texts, text => text.Contains("10\u202F000", StringComparison.Ordinal));
        Assert.True(texts.FindIndex(text => text.StartsWith("Les nombres", StringComparison.Ordinal)) < texts.FindIndex(text => text.StartsWith("Aucune ligne", StringComparison.Ordinal)));
        Assert.Equal(AnnotatedWorkbook.MostNotes, document.WorkbookPart!.WorksheetParts.Sum(part => part.WorksheetCommentsPart?.Comments.CommentList!.Count() ?? 0));
    }

    [Fact]
    public void WorkbookThatWasHandedIn_GivenBack_KeepsItsNumbersRowsAndSheet()
    {
        var made = Made([["value", "note"], [Odd, "-12.5"]], []);

        using var first = new MemoryStream();
        Assert.True(AnnotatedFile.TryWrite(made, [], AnnotatedForm.Workbook, Language.En, first));

        using var document = Open(made with { Bytes = first.ToArray() });
        Assert.Equal("t", document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().First().Name!.Value);
        var table = Cells(document, 0).Where(cell => cell.CellReference!.Value!.EndsWith('2')).ToList();
        Assert.Equal(["D2", "E2"], table.Select(cell => cell.CellReference!.Value));
        Assert.Equal("-12.5", table[1].InnerText);
    }

    [Fact]
    public void ValueLongerThanACell_IsGivenBackAsSeparatedValuesOnly() =>
        Assert.Equal([AnnotatedForm.Csv], AnnotatedFile.FormsOf(Samples.File("t.csv", $"value,note\n{new string('x', 40_000)},a\n")));

    internal static ImportFile Made(string[][] rows, Issue[] issues)
    {
        var text = string.Join("\r\n", rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))));
        using var output = new MemoryStream();
        Assert.True(AnnotatedFile.TryWrite(Samples.File("t.csv", text), issues, AnnotatedForm.Workbook, Language.Fr, output));
        return new("t.xlsx", output.ToArray());
    }

    private static SpreadsheetDocument Open(ImportFile file) => SpreadsheetDocument.Open(new MemoryStream(file.Bytes.ToArray()), isEditable: false);

    private static IEnumerable<Cell> Cells(SpreadsheetDocument document, int sheet)
    {
        var id = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ElementAt(sheet).Id!.Value!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet.Descendants<Cell>();
    }
}
