using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DmpAnalytics.Export.Formats.Office;

/// <summary>The vocabularies of Office files, and how their elements are made.</summary>
internal static class OfficeXml
{
    public static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static readonly XNamespace Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace WordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace SheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    public static readonly XNamespace Link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const char Replacement = '\uFFFD';

    /// <summary>The number as a file writes it, whatever the language.</summary>
    public static string Number(decimal value) => CsvWriter.Number(value, CsvDialect.Machines);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text with a sign in place of each letter that XML cannot hold.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1])) clean.Append(text[index]).Append(text[++index]);
            else clean.Append(XmlConvert.IsXmlChar(text[index]) ? text[index] : Replacement);
        }

        return clean.ToString();
    }

    /// <summary>An element whose only content is the attribute <c>val</c>.</summary>
    public static XElement Val(XName name, object value) => new(name, new XAttribute(name.Namespace == Word ? Word + "val" : "val", value));

    private static bool IsClean(string text)
    {
        foreach (var letter in text)
        {
            if (!XmlConvert.IsXmlChar(letter)) return false;
        }

        return true;
    }
}
