using System.Text;
using System.Xml;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Export.Formats.Atom;

/// <summary>One entry: what happened, in sentences.</summary>
/// <param name="Id">An address that never changes; also where it leads.</param>
/// <param name="Title">What happened, in a line.</param>
/// <param name="At">When.</param>
/// <param name="Sentences">What happened in full, one after the other.</param>
public sealed record AtomEntry(Uri Id, string Title, DateTimeOffset At, IReadOnlyList<string> Sentences)
{
    /// <summary>Of what stands at its address.</summary>
    public string Type { get; init; } = "application/json";
}

/// <summary>An Atom feed (RFC 4287).</summary>
/// <param name="Self">Its own address.</param>
/// <param name="Site">The page a person reads.</param>
/// <param name="Title">Its name.</param>
/// <param name="Author">Who makes it.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="At">When its contents last changed.</param>
/// <param name="Entries">The newest first.</param>
public sealed record AtomFeed(Uri Self, Uri Site, string Title, string Author, string Language, DateTimeOffset At, IReadOnlyList<AtomEntry> Entries)
{
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true, CheckCharacters = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, Language);
            Head(xml, Self, Title, At);
            Link(xml, "self", Self, "application/atom+xml");
            Link(xml, "alternate", Site, "text/html");
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, Clean(Author));
            xml.WriteEndElement();
            foreach (var entry in Entries) Write(xml, entry);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Head(xml, entry.Id, entry.Title, entry.At);
        Link(xml, "alternate", entry.Id, entry.Type);
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "xhtml");
        xml.WriteStartElement("div", Xhtml);
        xml.WriteStartElement("ul", Xhtml);
        foreach (var sentence in entry.Sentences) xml.WriteElementString("li", Xhtml, Clean(sentence));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Head(XmlWriter xml, Uri id, string title, DateTimeOffset at)
    {
        xml.WriteElementString("id", Atom, id.AbsoluteUri);
        xml.WriteElementString("title", Atom, Clean(title));
        xml.WriteElementString("updated", Atom, UtcText.Of(at));
    }

    private static void Link(XmlWriter xml, string relation, Uri address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    /// <summary>XML has no place for some control characters, which an imported text may have.</summary>
    private static string Clean(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
