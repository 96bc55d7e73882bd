using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DmpAnalytics.Export.Formats.Annotated;

/// <summary>The notes of cells, and the drawing of them without which a spreadsheet shows none.</summary>
internal static class CellNotes
{
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const string Office = "urn:schemas-microsoft-com:office:office";
    private const string Excel = "urn:schemas-microsoft-com:office:excel";

    public static void Write(IReadOnlyList<(int Row, int Column, string Text)> notes, Stream output)
    {
        using var writer = OpenXmlWriter.Create(output, Encoding.UTF8);
        writer.WriteStartDocument();
        writer.WriteStartElement(new Comments());
        writer.WriteElement(new Authors(new Author("DmpAnalytics")));
        writer.WriteStartElement(new CommentList());
        foreach (var (row, column, text) in notes)
        {
            writer.WriteElement(new Comment(new CommentText(new Run(new Text(SheetWriter.Escaped(text)) { Space = SpaceProcessingModeValues.Preserve })))
            {
                Reference = AnnotatedWorkbook.Address(row, column),
                AuthorId = 0,
            });
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>A hidden box beside each cell, shown when the pointer rests on it.</summary>
    public static void Draw(IReadOnlyList<(int Row, int Column, string Text)> notes, Stream output)
    {
        using var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        writer.WriteStartElement("xml");
        writer.WriteAttributeString("xmlns", "v", null, Vml);
        writer.WriteAttributeString("xmlns", "o", null, Office);
        writer.WriteAttributeString("xmlns", "x", null, Excel);
        writer.WriteStartElement("shapetype", Vml);
        writer.WriteAttributeString("id", "note");
        writer.WriteAttributeString("coordsize", "21600,21600");
        writer.WriteAttributeString("spt", Office, "202");
        writer.WriteAttributeString("path", "m,l,21600r21600,l21600,xe");
        writer.WriteEndElement();
        foreach (var (row, column, _) in notes) Shape(writer, row, column);
        writer.WriteEndElement();
    }

    private static void Shape(XmlWriter writer, int row, int column)
    {
        writer.WriteStartElement("shape", Vml);
        writer.WriteAttributeString("type", "#note");
        writer.WriteAttributeString("style", "position:absolute;visibility:hidden");
        writer.WriteAttributeString("fillcolor", "#FFFFFF");
        writer.WriteStartElement("ClientData", Excel);
        writer.WriteAttributeString("ObjectType", "Note");
        writer.WriteElementString("Anchor", Excel, string.Create(CultureInfo.InvariantCulture, $"{column + 1},12,{row},0,{column + 4},12,{row + 5},0"));
        writer.WriteElementString("AutoFill", Excel, "False");
        writer.WriteElementString("Row", Excel, Text(row - 1));
        writer.WriteElementString("Column", Excel, Text(column));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
