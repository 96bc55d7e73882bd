using System.Xml.Linq;
using DmpAnalytics.Export.Formats.Office;

namespace DmpAnalytics.Export.Formats.Word;

/// <summary>
/// The notes of a report at the foot of its pages. A note stands where it is first called; further calls refer to that place, so
/// that a text moved by its reader keeps its numbers right.
/// </summary>
internal sealed class WordNotes(IReadOnlyList<string> notes)
{
    private static readonly XNamespace W = OfficeXml.Word;
    private readonly List<int> called = [];

    /// <summary>The marks of notes, by their numbers from 1.</summary>
    public IEnumerable<XElement> Marks(IEnumerable<int> numbers)
    {
        var isFirst = true;
        foreach (var number in numbers.Where(number => number >= 1 && number <= notes.Count))
        {
            if (!isFirst) yield return WordText.Run(" ", WordText.Styled(WordStyles.NoteMark));
            isFirst = false;
            var place = called.IndexOf(number);
            if (place < 0)
            {
                called.Add(number);
                foreach (var element in WordText.Bookmarked(Bookmark(number), BookmarkId(number), Mark(called.Count))) yield return element;
            }
            else
            {
                foreach (var element in WordText.Field($"NOTEREF {Bookmark(number)} \\f \\h", WordText.Run(OfficeXml.Number(place + 1), WordText.Styled(WordStyles.NoteMark)))) yield return element;
            }
        }
    }

    /// <summary>The notes that no place has called, to be said at the end.</summary>
    public IEnumerable<string> Uncalled => notes.Where((_, index) => !called.Contains(index + 1));

    public XElement Written() => new(
        W + "footnotes",
        new XAttribute(XNamespace.Xmlns + "w", W),
        Line(-1, "separator"),
        Line(0, "continuationSeparator"),
        called.Select((number, index) => new XElement(
            W + "footnote",
            new XAttribute(W + "id", index + 1),
            WordText.Paragraph(
                WordStyles.Note,
                new XElement(W + "r", new XElement(W + "rPr", WordText.Styled(WordStyles.NoteMark)), new XElement(W + "footnoteRef")),
                WordText.Run(" " + notes[number - 1])))));

    private static XElement Mark(int id) => new(
        W + "r", new XElement(W + "rPr", WordText.Styled(WordStyles.NoteMark)), new XElement(W + "footnoteReference", new XAttribute(W + "id", id)));

    private static XElement Line(int id, string kind) => new(
        W + "footnote",
        new XAttribute(W + "type", kind),
        new XAttribute(W + "id", id),
        new XElement(W + "p", new XElement(W + "pPr", WordStyles.Spacing(0, 0, 1)), new XElement(W + "r", new XElement(W + kind))));

    private static string Bookmark(int number) => $"_Note{OfficeXml.Number(number)}";

    private static int BookmarkId(int number) => 100_000 + number;
}
