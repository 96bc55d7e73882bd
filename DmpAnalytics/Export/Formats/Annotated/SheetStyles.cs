using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DmpAnalytics.Export.Formats.Annotated;

/// <summary>The looks of cells; the number of a member is its place in the workbook's list.</summary>
internal enum SheetStyle
{
    Plain,
    Heading,
    Title,
    Error,
    Warning,
    ErrorWrapped,
    WarningWrapped,
    Wrapped,
    Group,
}

/// <summary>The list of looks. Colours as in the design: red for what is missed, amber for what is in doubt, on light ground.</summary>
internal static class SheetStyles
{
    private const string ErrorGround = "FFF9D7D4";
    private const string WarningGround = "FFFBE8C8";
    private const string HeadGround = "FFF6F7F9";

    private const uint HeadFill = 2;
    private const uint ErrorFill = 3;
    private const uint WarningFill = 4;

    public static void Write(Stream output)
    {
        using var writer = OpenXmlWriter.Create(output, Encoding.UTF8);
        writer.WriteStartDocument();
        writer.WriteElement(new Stylesheet(
            new Fonts(Face(11), Face(11, new Bold()), Face(14, new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Solid(HeadGround),
                Solid(ErrorGround),
                Solid(WarningGround)),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                Look(0, 0, false),
                Look(1, HeadFill, true),
                Look(2, 0, false),
                Look(0, ErrorFill, false),
                Look(0, WarningFill, false),
                Look(0, ErrorFill, true),
                Look(0, WarningFill, true),
                Look(0, 0, true),
                Look(1, 0, false)),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 })));
    }

    private static Font Face(int size, params OpenXmlElement[] before) => new([.. before, new FontSize { Val = size }, new FontName { Val = "Calibri" }]);

    private static Fill Solid(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static CellFormat Look(uint font, uint fill, bool isWrapped) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = isWrapped })
        {
            NumberFormatId = 0,
            FontId = font,
            FillId = fill,
            BorderId = 0,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyAlignment = true,
        };
}
