using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace DmpAnalytics.Export.Formats.Office;

/// <summary>
/// A file of Office (Open Packaging Conventions) written part after part: nothing is kept but what hangs together with what. The
/// same parts on the same day are the same bytes.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly ZipArchive archive;
    private readonly DateTimeOffset day;
    private readonly List<(string Path, string Type)> parts = [];
    private readonly List<Link> links = [];

    /// <param name="output">Written from its place on; stays open.</param>
    /// <param name="day">The date every part is given.</param>
    public OfficePackage(Stream output, DateOnly day)
    {
        archive = new(output, ZipArchiveMode.Create, leaveOpen: true);
        this.day = new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
    }

    /// <summary>A part to be written and closed before the next one.</summary>
    /// <param name="path">Without a slash at its beginning.</param>
    /// <param name="type">Its media type.</param>
    public Stream Open(string path, string type)
    {
        parts.Add((path, type));
        return Entry(path, CompressionLevel.Fastest);
    }

    public void Add(string path, string type, XElement root)
    {
        using var stream = Open(path, type);
        Save(root, stream);
    }

    public void AddBytes(string path, string type, byte[] bytes)
    {
        parts.Add((path, type));
        using var stream = Entry(path, CompressionLevel.NoCompression);
        stream.Write(bytes);
    }

    /// <summary>From a part (empty: the file itself) to another; the id by which the first names the second.</summary>
    /// <param name="from">The path of the first.</param>
    /// <param name="kind">The last word of the relation's name, or its whole name.</param>
    /// <param name="to">The path of the second, or a complete address.</param>
    /// <param name="isOutside">An address of the web.</param>
    public string Relate(string from, string kind, string to, bool isOutside = false)
    {
        var id = $"rId{links.Count(link => link.From == from) + 1}";
        links.Add(new(from, id, kind.StartsWith("http", StringComparison.Ordinal) ? kind : Office + kind, isOutside ? to : "/" + to, isOutside));
        return id;
    }

    public void Dispose()
    {
        foreach (var from in links.GroupBy(link => link.From))
        {
            using var stream = Entry($"{Folder(from.Key)}_rels/{from.Key[Folder(from.Key).Length..]}.rels", CompressionLevel.Fastest);
            Save(new(Relations + "Relationships", from.Select(Written)), stream);
        }

        using (var stream = Entry("[Content_Types].xml", CompressionLevel.Fastest))
        {
            Save(
                new(
                    Types + "Types",
                    new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
                    new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
                    parts.Select(part => new XElement(Types + "Override", new XAttribute("PartName", "/" + part.Path), new XAttribute("ContentType", part.Type)))),
                stream);
        }

        archive.Dispose();
    }

    private static void Save(XElement root, Stream stream)
    {
        using var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) });
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(writer);
    }

    private static XElement Written(Link link)
    {
        var element = new XElement(Relations + "Relationship", new XAttribute("Id", link.Id), new XAttribute("Type", link.Kind), new XAttribute("Target", link.To));
        if (link.IsOutside) element.Add(new XAttribute("TargetMode", "External"));
        return element;
    }

    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];

    private Stream Entry(string path, CompressionLevel level)
    {
        var entry = archive.CreateEntry(path, level);
        entry.LastWriteTime = day;
        return entry.Open();
    }

    private sealed record Link(string From, string Id, string Kind, string To, bool IsOutside);
}
