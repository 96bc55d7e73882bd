using System.Xml.Linq;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Word;

/// <summary>
/// Headings and captions as they come, then the contents and the lists of figures and tables made of them. The lists are fields
/// whose entries are filled in, each leading to its place; the program that opens the file knows the pages.
/// </summary>
internal sealed class WordContents(Language language)
{
    private const int LeastHeadings = 3;
    private const string Area = "Documents";
    private static readonly XNamespace W = OfficeXml.Word;
    private readonly List<(int Level, string Text, string Bookmark)> headings = [];
    private readonly List<(string Text, string Bookmark)> figures = [];
    private readonly List<(string Text, string Bookmark)> tables = [];
    private int bookmarks;

    /// <summary>There is something to list.</summary>
    public bool IsLong => headings.Count >= LeastHeadings;

    public XElement Heading(int level, string text)
    {
        var bookmark = $"_Toc{OfficeXml.Number(++bookmarks)}";
        headings.Add((level, text, bookmark));
        return WordText.Paragraph(WordStyles.Heading(level), WordText.Bookmarked(bookmark, bookmarks, WordText.Run(text)));
    }

    /// <summary>The caption of a figure or table, numbered by a field of its own.</summary>
    public XElement Caption(bool isFigure, string text, IEnumerable<XElement> after)
    {
        var list = isFigure ? figures : tables;
        var label = Label(isFigure);
        var number = OfficeXml.Number(list.Count + 1);
        var bookmark = $"_Toc{OfficeXml.Number(++bookmarks)}";
        list.Add(($"{label} {number}. {text}", bookmark));
        return WordText.Paragraph(
            WordStyles.Caption,
            WordText.Bookmarked(bookmark, bookmarks, WordText.Run(label + " "), WordText.Field($"SEQ {label} \\* ARABIC", WordText.Run(number)), WordText.Run($". {text}")),
            after.ToArray());
    }

    public IEnumerable<XElement> Written()
    {
        if (!IsLong) return [];
        return
        [
            .. Listed("contents", "TOC \\o \"1-2\" \\h \\z \\u", [.. headings.Where(heading => heading.Level <= 2).Select(heading => (WordStyles.Contents + OfficeXml.Number(heading.Level), heading.Text, heading.Bookmark))]),
            .. Listed("figures", $"TOC \\h \\z \\c \"{Label(true)}\"", [.. figures.Select(figure => (WordStyles.Figures, figure.Text, figure.Bookmark))]),
            .. Listed("tables", $"TOC \\h \\z \\c \"{Label(false)}\"", [.. tables.Select(table => (WordStyles.Figures, table.Text, table.Bookmark))]),
        ];
    }

    private IEnumerable<XElement> Listed(string key, string instruction, IReadOnlyList<(string Style, string Text, string Bookmark)> entries)
    {
        if (entries.Count == 0) yield break;
        yield return WordText.Paragraph(WordStyles.ContentsHeading, WordText.Run(Words.Get(key == "contents" ? "Reports" : Area, key, language)));
        foreach (var (index, (style, text, bookmark)) in entries.Index())
        {
            var entry = WordText.Inside(bookmark, WordText.Run(text), WordText.Tab(), WordText.Field($"PAGEREF {bookmark} \\h"));
            object[] before = index == 0
                ? [WordText.Character("begin"), new XElement(W + "r", new XElement(W + "instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), $" {instruction} ")), WordText.Character("separate")]
                : [];
            yield return WordText.Paragraph(style, before, entry, index == entries.Count - 1 ? WordText.Character("end") : null);
        }
    }

    private string Label(bool isFigure) => Words.Get(Area, isFigure ? "figure" : "table", language);
}
