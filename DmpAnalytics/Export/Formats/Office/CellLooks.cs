using System.Xml.Linq;

namespace DmpAnalytics.Export.Formats.Office;

/// <summary>The looks that occur in a workbook, each with its number; written when all sheets are.</summary>
internal sealed class CellLooks
{
    private const int FirstFormat = 164;
    private static readonly XNamespace S = OfficeXml.Sheet;
    private static readonly CellKind[] Kinds = Enum.GetValues<CellKind>();

    private readonly Dictionary<CellLook, int> numbers = new() { [default] = 0 };
    private readonly List<CellLook> looks = [default];

    public int NumberOf(CellLook look)
    {
        if (numbers.TryGetValue(look, out var number)) return number;
        numbers[look] = looks.Count;
        looks.Add(look);
        return looks.Count - 1;
    }

    public XElement Written()
    {
        var formats = looks.Select(look => look.Format).OfType<string>().Where(format => format.Length > 0).Distinct().ToList();
        return new(
            S + "styleSheet",
            formats.Count == 0 ? null : new XElement(
                S + "numFmts",
                Count(formats.Count),
                formats.Select((format, index) => new XElement(S + "numFmt", new XAttribute("numFmtId", FirstFormat + index), new XAttribute("formatCode", format)))),
            new XElement(S + "fonts", Count(Kinds.Length), Kinds.Select(Font)),
            new XElement(S + "fills", Count(4), Pattern("none"), Pattern("gray125"), Solid(Tokens.Panel), Solid(Tokens.InputGround)),
            new XElement(S + "borders", Count(2), Border(null), Border(Tokens.Rule)),
            new XElement(S + "cellStyleXfs", Count(1), new XElement(S + "xf", new XElement(S + "alignment", new XAttribute("vertical", "top")))),
            new XElement(S + "cellXfs", Count(looks.Count), looks.Select(look => Look(look, formats))),
            new XElement(S + "cellStyles", Count(1), new XElement(S + "cellStyle", new XAttribute("name", "Normal"), new XAttribute("xfId", 0), new XAttribute("builtinId", 0))));
    }

    private static XElement Look(CellLook look, List<string> formats) => new(
        S + "xf",
        new XAttribute("numFmtId", string.IsNullOrEmpty(look.Format) ? 0 : FirstFormat + formats.IndexOf(look.Format)),
        new XAttribute("fontId", (int)look.Kind),
        new XAttribute("fillId", look.Kind switch { CellKind.Heading => 2, CellKind.Input => 3, _ => 0 }),
        new XAttribute("borderId", look.Kind is CellKind.Heading or CellKind.Section ? 1 : 0),
        new XAttribute("xfId", 0),
        new XAttribute("applyNumberFormat", 1),
        new XAttribute("applyFont", 1),
        new XAttribute("applyFill", 1),
        new XAttribute("applyBorder", 1),
        new XAttribute("applyAlignment", 1),
        new XElement(
            S + "alignment",
            look.IsRight ? new XAttribute("horizontal", "right") : look.Indent > 0 ? new XAttribute("horizontal", "left") : null,
            new XAttribute("vertical", look.Kind == CellKind.Heading ? "center" : "top"),
            look.IsWrapped || look.Kind == CellKind.Heading ? new XAttribute("wrapText", 1) : null,
            look.Indent > 0 ? new XAttribute("indent", look.Indent) : null));

    private static XElement Font(CellKind kind) => new(
        S + "font",
        kind is CellKind.Heading or CellKind.Title or CellKind.Section or CellKind.Result ? new XElement(S + "b") : null,
        kind == CellKind.Link ? new XElement(S + "u") : null,
        OfficeXml.Val(S + "sz", kind switch { CellKind.Title => 14, CellKind.Section => 11, CellKind.Muted => 9, _ => 10 }),
        new XElement(S + "color", new XAttribute("rgb", "FF" + kind switch
        {
            CellKind.Muted => Tokens.Muted,
            CellKind.Link or CellKind.Input => Tokens.Accent,
            _ => Tokens.Ink,
        })),
        OfficeXml.Val(S + "name", Tokens.Face));

    private static XElement Pattern(string name) => new(S + "fill", new XElement(S + "patternFill", new XAttribute("patternType", name)));

    private static XElement Solid(string colour) => new(
        S + "fill",
        new XElement(S + "patternFill", new XAttribute("patternType", "solid"), new XElement(S + "fgColor", new XAttribute("rgb", "FF" + colour)), new XElement(S + "bgColor", new XAttribute("indexed", 64))));

    private static XElement Border(string? below) => new(
        S + "border",
        new XElement(S + "left"),
        new XElement(S + "right"),
        new XElement(S + "top"),
        below is null
            ? new XElement(S + "bottom")
            : new XElement(S + "bottom", new XAttribute("style", "thin"), new XElement(S + "color", new XAttribute("rgb", "FF" + below))),
        new XElement(S + "diagonal"));

    private static XAttribute Count(int count) => new("count", count);
}
