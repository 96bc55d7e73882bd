using System.Xml.Linq;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Office;

namespace DmpAnalytics.Export.Formats.Word;

/// <summary>
/// A report as a text for Word and LibreOffice: real headings and styles, contents, captions, native charts with their numbers
/// behind, notes at the foot of the pages. It formats nothing: every text is the report's.
/// </summary>
public static class WordReport
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    internal const string Document = "word/document.xml";
    private const string Part = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly XNamespace W = OfficeXml.Word;

    public static byte[] Of(ReportDocument report)
    {
        using var bytes = new MemoryStream();
        Write(report, bytes);
        return bytes.ToArray();
    }

    /// <param name="report">Every block filled.</param>
    /// <param name="output">Written from its place on; stays open.</param>
    public static void Write(ReportDocument report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var package = new OfficePackage(output, report.Edition.Today);
        package.Relate("", "officeDocument", Document);
        OfficeProperties.Add(package, report.Title, report.Subtitle, report.Language, report.Edition.Today);
        package.Relate(Document, "styles", "word/styles.xml");
        package.Add("word/styles.xml", Part + "styles+xml", WordStyles.Of(report.Language));
        package.Relate(Document, "settings", WordFrame.Settings);
        package.Add(WordFrame.Settings, Part + "settings+xml", WordFrame.SettingsOf(report));
        var header = package.Relate(Document, "header", "word/header1.xml");
        package.Add("word/header1.xml", Part + "header+xml", WordFrame.Header(report));
        var footer = package.Relate(Document, "footer", "word/footer1.xml");
        package.Add("word/footer1.xml", Part + "footer+xml", WordFrame.Footer(report));

        var notes = new WordNotes(report.Notes);
        var body = new WordBody(report, package, notes);
        var content = body.Written();
        package.Relate(Document, "numbering", "word/numbering.xml");
        package.Add("word/numbering.xml", Part + "numbering+xml", WordFrame.Numbering(body.Lists));
        package.Relate(Document, "footnotes", "word/footnotes.xml");
        package.Add("word/footnotes.xml", Part + "footnotes+xml", notes.Written());
        package.Add(Document, Part + "document.main+xml", new(
            W + "document",
            new XAttribute(XNamespace.Xmlns + "w", W),
            new XAttribute(XNamespace.Xmlns + "r", OfficeXml.Link),
            new XAttribute(XNamespace.Xmlns + "wp", OfficeXml.WordDrawing),
            new XAttribute(XNamespace.Xmlns + "a", OfficeXml.Drawing),
            new XElement(W + "body", content, WordFrame.Section(header, footer))));
    }
}
