using System.Xml.Linq;
using DmpAnalytics.Export.Formats.Office;

namespace DmpAnalytics.Export.Formats.Word;

/// <summary>Paragraphs, runs and fields of a text.</summary>
internal static class WordText
{
    private static readonly XNamespace W = OfficeXml.Word;

    /// <param name="style">The id of its style; empty: the usual one.</param>
    /// <param name="content">Its runs; null is left out.</param>
    public static XElement Paragraph(string style, params object?[] content) =>
        new(W + "p", style.Length == 0 ? null : new XElement(W + "pPr", OfficeXml.Val(W + "pStyle", style)), content);

    public static XElement Run(string text, params object?[] look)
    {
        var properties = look.OfType<XElement>().ToList();
        return new(
            W + "r",
            properties.Count == 0 ? null : new XElement(W + "rPr", properties),
            new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), OfficeXml.Clean(text)));
    }

    public static XElement Styled(string style) => OfficeXml.Val(W + "rStyle", style);

    public static XElement Bold() => new(W + "b");

    public static XElement Italic() => new(W + "i");

    public static XElement Tab() => new(W + "r", new XElement(W + "tab"));

    /// <summary>A field with what it shows until it is brought up to date.</summary>
    public static IEnumerable<XElement> Field(string instruction, params object?[] shown) =>
    [
        Character("begin"),
        new(W + "r", new XElement(W + "instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), $" {instruction} ")),
        Character("separate"),
        .. shown.OfType<XElement>(),
        Character("end"),
    ];

    public static XElement Character(string kind) => new(W + "r", new XElement(W + "fldChar", new XAttribute(W + "fldCharType", kind)));

    public static IEnumerable<XElement> Bookmarked(string name, int id, params object?[] content) =>
    [
        new(W + "bookmarkStart", new XAttribute(W + "id", id), new XAttribute(W + "name", name)),
        .. content.SelectMany(item => item as IEnumerable<XElement> ?? [(XElement)item!]),
        new(W + "bookmarkEnd", new XAttribute(W + "id", id)),
    ];

    /// <summary>Runs that lead to a place of the text.</summary>
    public static XElement Inside(string anchor, params object?[] runs) =>
        new(W + "hyperlink", new XAttribute(W + "anchor", anchor), new XAttribute(W + "history", 1), runs);
}
