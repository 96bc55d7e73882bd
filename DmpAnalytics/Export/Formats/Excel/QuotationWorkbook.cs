using DmpAnalytics.Export.Formats.Excel.Calculations;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Excel;

/// <summary>
/// A chart, a number or a figure as a workbook: the native chart or the live calculation, every row of the data as a table,
/// what it is about, definitions and sources. Rows are written as they are read.
/// </summary>
public static class QuotationWorkbook
{
    private const string Area = "Documents";
    private const int Narrow = 16;

    public static byte[] Of(Quotation quotation)
    {
        using var bytes = new MemoryStream();
        Write(quotation, bytes);
        return bytes.ToArray();
    }

    /// <param name="quotation">What is taken away.</param>
    /// <param name="output">Written from its place on; stays open.</param>
    public static void Write(Quotation quotation, Stream output)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        var language = quotation.Language;
        using var book = new Workbook(output, quotation.Title, quotation.About, language, quotation.Edition.Day);
        if (quotation.Chart is { } chart) ChartSheet.Add(book, chart, Words.Format(Area, "sheet.figure", language, "1"));
        if (quotation is { Answer: { } answer, Reference: { } reference })
        {
            book.Add(Words.Format(Area, "sheet.calculation", language, "1"), CalculationBlock.Setup, sheet =>
            {
                CalculationBlock.Write(sheet, answer, reference, language);
                return null;
            });
        }

        ListSheet.Add(
            book,
            Words.Get(Area, "sheet.data", language),
            [.. quotation.Data.Columns.Select(column => (Words.Get("Quote", "column." + column, language), Width(column)))],
            quotation.Data.Rows.Select(row => (IReadOnlyList<ListCell>)[.. row.Select(cell => cell.Number is { } number ? new ListCell(Number: number) : new ListCell(cell.Text))]),
            language);
        About(book, quotation);
        ReportLists.AddDefinitions(book, quotation.Definitions, language);
        ReportLists.AddSources(book, quotation.Sources, language);
    }

    private static int Width(string column) => column switch
    {
        "name" or "note" or "locator" or "label" or "reason" => 34,
        _ => Narrow,
    };

    private static void About(Workbook book, Quotation quotation) => book.Add(
        Words.Get(Area, "sheet.about", quotation.Language),
        new([44, 24, 24, 40]),
        sheet =>
        {
            TextSheet.Line(sheet, quotation.Title, new(CellKind.Title, IsWrapped: true), 70);
            TextSheet.Line(sheet, quotation.About, new(CellKind.Muted, IsWrapped: true));
            TextSheet.Line(sheet, Citations.Full(quotation), new(IsWrapped: true));
            foreach (var caveat in quotation.Caveats) TextSheet.Line(sheet, caveat, new(IsWrapped: true));
            foreach (var address in new[] { quotation.Link, quotation.FrozenLink })
            {
                sheet.Next();
                sheet.Text(0, address, new(CellKind.Link));
                if (WebAddress.Of(address) is { } web) sheet.Link(0, web);
            }

            return null;
        });
}
