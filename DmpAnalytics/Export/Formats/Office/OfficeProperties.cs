using System.Xml.Linq;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Office;

/// <summary>What a file says of itself: title, subject, language, who made it and when.</summary>
internal static class OfficeProperties
{
    private const string Creator = "DmpAnalytics";
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Elements = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly XNamespace Extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

    public static void Add(OfficePackage package, string title, string subject, Language language, DateOnly day)
    {
        package.Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", new(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core),
            new XAttribute(XNamespace.Xmlns + "dc", Elements),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance),
            new XElement(Elements + "title", OfficeXml.Clean(title)),
            new XElement(Elements + "subject", OfficeXml.Clean(subject)),
            new XElement(Elements + "creator", Creator),
            Day("created", day),
            Day("modified", day),
            new XElement(Elements + "language", Words.Culture(language).Name)));
        package.Add(
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            new(Extended + "Properties", new XElement(Extended + "Application", Creator)));
        package.Relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        package.Relate("", "extended-properties", "docProps/app.xml");
    }

    private static XElement Day(string name, DateOnly day) =>
        new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) + "T00:00:00Z");
}
