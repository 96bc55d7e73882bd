using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DmpAnalytics.Import.Reading;

/// <summary>One cell of a sheet: its text, and whether it is a number rather than a text that looks like one.</summary>
internal sealed record SheetCell(string Text, bool IsNumber)
{
    public static readonly SheetCell Empty = new("", false);
}

/// <summary>The texts of the cells of a workbook, with its shared texts and its date formats.</summary>
internal sealed partial class SheetCells
{
    /// <summary>A workbook keeps numbers in binary; what it shows of one are fifteen digits.</summary>
    private const int Digits = 15;

    private static readonly FrozenSet<uint> DateFormats = FrozenSet.Create<uint>(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private readonly string[] shared;
    private readonly bool[] isDate;
    private readonly DateOnly epoch;

    public SheetCells(WorkbookPart workbook)
    {
        shared = [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => Plain(TextOf(item))) ?? []];
        var styles = workbook.WorkbookStylesPart?.Stylesheet;
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => format.NumberFormatId is not null)
            .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "") ?? [];
        isDate = [.. styles?.CellFormats?.Elements<CellFormat>().Select(format => IsDate(format.NumberFormatId?.Value ?? 0, own)) ?? []];
        epoch = workbook.Workbook?.WorkbookProperties?.Date1904?.Value == true ? new(1904, 1, 1) : new(1899, 12, 30);
    }

    public SheetCell Of(Cell cell)
    {
        var text = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.SharedString) return new(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Length ? shared[index] : "", false);
        if (type == CellValues.InlineString) return new(Plain(cell.InlineString?.InnerText ?? ""), false);
        if (type != CellValues.Number || text.Length == 0) return new(Plain(text), false);

        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return new(text, false);
        return cell.StyleIndex?.Value is { } style && style < isDate.Length && isDate[style] && Day(number) is { } day
            ? new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), false)
            : new(Shown(number).ToString(CultureInfo.InvariantCulture), true);
    }

    private static bool IsDate(uint format, Dictionary<uint, string> own) =>
        DateFormats.Contains(format) || (own.TryGetValue(format, out var code) && DateLetters().IsMatch(Literals().Replace(code, "")));

    private DateOnly? Day(decimal number) =>
        number >= 1 && number < DateOnly.MaxValue.DayNumber - epoch.DayNumber ? epoch.AddDays((int)decimal.Truncate(number)) : null;

    /// <summary>0.1 + 0.2 is kept as 0.30000000000000004 and shown as 0.3.</summary>
    private static decimal Shown(decimal number)
    {
        var whole = decimal.Truncate(Math.Abs(number));
        var before = whole == 0 ? 0 : whole.ToString(CultureInfo.InvariantCulture).Length;
        return before >= Digits ? number : decimal.Round(number, Math.Min(28, Digits - before), MidpointRounding.AwayFromZero);
    }

    /// <summary>Letters that XML cannot hold stand in a workbook as <c>_x000D_</c>.</summary>
    private static string Plain(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? EscapedLetter().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
        : text;

    private static string TextOf(SharedStringItem item) =>
        item.Text is { } plain ? plain.Text : string.Concat(item.Elements<Run>().Select(run => run.Text?.Text ?? ""));

    [GeneratedRegex("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]")]
    private static partial Regex Literals();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex EscapedLetter();

    [GeneratedRegex("[yYdDaAjJ]")]
    private static partial Regex DateLetters();
}
