using System.IO.Compression;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Tests.Indicators;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DmpAnalytics.Tests.Import.Reading;

public class WorkbookTests
{
    private static readonly string AnySource = ShippedFigures.Reference.Sources.First(source => source.Published is { } date && date.First.Year >= 2014).Id;

    [Fact]
    public void Sheet_WithDatesNumbersAndTexts_IsReadExactly()
    {
        var file = Made(
            ("Notes", [["rien"]]),
            ("Figures", [["Bilan"], [], ["Dispositif", "Mesure", "Date", "Valeur"], ["DMP", "Dossiers créés", 41639, 418011], ["DMP", "Dépenses", "2013", 1343642.44], ["DMP", "Dossiers vides", "déc. 2013", "1,234"]]));

        var (mapping, questions) = Proposals.Of(file, ShippedFigures.Reference, new() { Sheet = "Figures" }, out var issues)!;

        Assert.Empty(issues);
        Assert.Equal([QuestionCode.Numbers, QuestionCode.Field], questions.Select(question => question.Code));
        var answered = mapping with
        {
            Columns = [.. mapping.Columns.Select(column => column.Field == Mapping.Value ? column with { Numbers = new('.', ',') } : column)],
            Constants = mapping.Constants.Add("source", AnySource),
        };
        var read = ImportReader.Read([file with { Mapping = answered }], ShippedFigures.Reference);
        Assert.Equal(
            [(4, "2013-12-31", 418_011m), (5, "2013", 1_343_642.44m), (6, "2013-12", 1_234m)],
            read.DataSet.Figures.Select(row => (row.Line, row.Item.Period.Text, row.Item.Value)));
    }

    [Fact]
    public void Number_ThatBinaryCannotHold_IsTheOneThatIsShown()
    {
        var file = Made(("S", [["Dispositif", "Mesure", "Date", "Valeur"], ["DMP", "Dépenses", "2013", 0.1 + 0.2], ["DMP", "Dépenses", "2014", 1.234]]));

        var (mapping, questions) = Proposals.Of(file, ShippedFigures.Reference, null, out _)!;
        var read = ImportReader.Read([file with { Mapping = mapping with { Constants = mapping.Constants.Add("source", AnySource) } }], ShippedFigures.Reference);

        Assert.DoesNotContain(questions, question => question.Code == QuestionCode.Numbers);
        Assert.Equal([0.3m, 1.234m], read.DataSet.Figures.Select(row => row.Item.Value));
    }

    [Fact]
    public void Sheet_ThatIsNotThere_IsNamedBesideThoseThatAre()
    {
        Proposals.Of(Made(("A", [["x"]]), ("B", [["y"]])), ShippedFigures.Reference, new() { Sheet = "C" }, out var issues);

        var issue = Assert.Single(issues);
        Assert.Equal((IssueCode.UnknownSheet, "C", "A, B"), (issue.Code, issue.Value, issue.Arguments[0]));
    }

    [Fact]
    public void Bytes_ThatOnlyBeginLikeAWorkbook_AreRefused()
    {
        var whole = Made(("A", [["x"]])).Bytes;
        foreach (var bytes in new[] { "PK\u0003\u0004"u8.ToArray(), whole[..(whole.Length / 2)].ToArray() })
        {
            Assert.Null(Proposals.Of(new("a.xlsx", bytes), ShippedFigures.Reference, null, out var issues));
            Assert.Equal([IssueCode.NotAWorkbook], issues.Select(issue => issue.Code));
        }
    }

    [Fact]
    public void Workbook_WhosePartsAreGone_IsRefused()
    {
        foreach (var gone in (string[])["worksheets/sheet", "styles.xml", "workbook.xml"])
        {
            using var stream = new MemoryStream();
            stream.Write(Made(("A", [["x"]])).Bytes.Span);
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
                zip.Entries.First(entry => entry.FullName.Contains(gone, StringComparison.Ordinal)).Delete();

            Assert.Null(Proposals.Of(new("a.xlsx", stream.ToArray()), ShippedFigures.Reference, null, out var issues));
            Assert.Single(issues);
        }
    }

    [Fact]
    public void Workbook_ThatUnpacksToFarMoreThanItIs_IsRefused()
    {
        var file = Made(("A", [[new string('x', 20_000_000)]]));

        Assert.Null(Proposals.Of(file, ShippedFigures.Reference, null, out var issues));
        Assert.Equal([IssueCode.WorkbookTooLarge], issues.Select(issue => issue.Code));
    }

    private static ImportFile Made(params (string Name, object[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }));
            foreach (var (index, (name, rows)) in sheets.Index())
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select((row, line) => RowOf(row, (uint)line + 1))));
                workbook.Workbook.Sheets!.AppendChild(new Sheet { Name = name, SheetId = (uint)index + 1, Id = workbook.GetIdOfPart(part) });
            }
        }

        return new("bilan.xlsx", stream.ToArray());
    }

    private static Row RowOf(object[] cells, uint line) => new(cells.Select((value, index) => CellOf(value, $"{(char)('A' + index)}{line}"))) { RowIndex = line };

    private static Cell CellOf(object value, string place) => value switch
    {
        int day and > 40_000 and < 50_000 => new() { CellReference = place, CellValue = new(day), StyleIndex = 1 },
        int number => new() { CellReference = place, CellValue = new(number) },
        double number => new() { CellReference = place, CellValue = new(number) },
        _ => new() { CellReference = place, DataType = CellValues.InlineString, InlineString = new InlineString(new Text((string)value)) },
    };
}
