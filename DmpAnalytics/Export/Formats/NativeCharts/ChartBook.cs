using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.NativeCharts;

/// <summary>The workbook behind a chart of a text: one sheet with its numbers, which "edit data" opens.</summary>
internal static class ChartBook
{
    /// <summary>Where the headings stand.</summary>
    public const int HeadingRow = 1;

    public static string SheetName(Domain.Language language) => Words.Get("Documents", "sheet.data", language);

    public static byte[] Of(NativeChart chart, DateOnly day)
    {
        var model = chart.Model;
        using var bytes = new MemoryStream();
        using (var book = new Workbook(bytes, model.Title, model.Subtitle, model.Language, day))
            book.Add(SheetName(model.Language), new(chart.Grid.Widths, HeadingRow), sheet => new() { Tables = [chart.Grid.Write(sheet, model)] });
        return bytes.ToArray();
    }
}
