using System.Collections.Immutable;
using System.Xml.Linq;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Office;

namespace DmpAnalytics.Export.Formats.Word;

/// <summary>Tables over the whole width, numbers to the right, the headings repeated on every page; and cards side by side.</summary>
internal static class WordTables
{
    public const int MostCards = 3;
    private const int FactsWidth = 2_600;

    /// <summary>The mean width of a letter of a table in twentieths of a point, of one with many columns, and the margins of a cell.</summary>
    private const int Letter = 99;
    private const int NarrowLetter = 87;
    private const int Padding = 230;

    /// <summary>How much wider the letters of a heading are.</summary>
    private const decimal Bold = 1.2m;

    /// <summary>A longer text takes several lines.</summary>
    private const int MostLetters = 60;
    private static readonly XNamespace W = OfficeXml.Word;

    public static XElement Of(TablePart part, Func<DocumentCell, XElement> cell)
    {
        var isNarrow = LeastOf(part).Sum(letters => WidthOf(letters, Letter)) > WordFrame.TextWidth;
        var widths = Widths(part, isNarrow ? NarrowLetter : Letter);
        return new(
            W + "tbl",
            Look(part.Caption),
            Grid(widths),
            new XElement(
                W + "tr",
                new XElement(W + "trPr", new XElement(W + "cantSplit"), new XElement(W + "tblHeader")),
                part.Columns.Select((column, index) => Cell(widths[index], Tokens.Panel, Heading(column, isNarrow)))),
            part.Rows.Select(row => new XElement(
                W + "tr",
                new XElement(W + "trPr", new XElement(W + "cantSplit")),
                row.Select((one, index) => Cell(
                    widths[index], null, WordText.Paragraph(StyleOf(part.Columns[index], isNarrow), cell(one)))))));
    }

    /// <summary>Terms beside what they mean.</summary>
    public static XElement Pairs(string caption, IEnumerable<(string Term, XElement Meaning)> pairs) => new(
        W + "tbl",
        Look(caption),
        Grid([FactsWidth, WordFrame.TextWidth - FactsWidth]),
        pairs.Select(pair => new XElement(
            W + "tr",
            new XElement(W + "trPr", new XElement(W + "cantSplit")),
            Cell(FactsWidth, null, WordText.Paragraph(WordStyles.Cell, WordText.Run(pair.Term, OfficeXml.Val(W + "color", Tokens.Muted)))),
            Cell(WordFrame.TextWidth - FactsWidth, null, WordText.Paragraph(WordStyles.Cell, pair.Meaning)))));

    /// <summary>At most <see cref="MostCards"/> side by side, with rules between and no boxes.</summary>
    public static XElement Cards(string caption, IReadOnlyList<CardPart> cards, Func<CardPart, IEnumerable<XElement>> paragraphs)
    {
        var columns = Math.Min(cards.Count, MostCards);
        var width = WordFrame.TextWidth / columns;
        return new(
            W + "tbl",
            Look(caption, upright: true),
            Grid([.. Enumerable.Repeat(width, columns)]),
            cards.Chunk(columns).Select(row => new XElement(
                W + "tr",
                new XElement(W + "trPr", new XElement(W + "cantSplit")),
                row.Select(card => Cell(width, null, [.. paragraphs(card)])),
                Enumerable.Range(row.Length, columns - row.Length).Select(_ => Cell(width, null, WordText.Paragraph(WordStyles.CardLine))))));
    }

    private static string StyleOf(DocumentColumn column, bool isNarrow) => (column.IsNumber, isNarrow) switch
    {
        (true, true) => WordStyles.NarrowNumber,
        (true, false) => WordStyles.CellNumber,
        (false, true) => WordStyles.NarrowCell,
        _ => WordStyles.Cell,
    };

    private static XElement Heading(DocumentColumn column, bool isNarrow) => new(
        W + "p",
        new XElement(W + "pPr", OfficeXml.Val(W + "pStyle", isNarrow ? WordStyles.NarrowHeading : WordStyles.CellHeading), column.IsNumber ? OfficeXml.Val(W + "jc", "right") : null),
        WordText.Run(column.Heading));

    private static XElement Look(string caption, bool upright = false) => new(
        W + "tblPr",
        new XElement(W + "tblW", new XAttribute(W + "w", WordFrame.TextWidth), new XAttribute(W + "type", "dxa")),
        new XElement(
            W + "tblBorders",
            Rule("top", 6), Rule("bottom", 6), Rule("insideH", 4), upright ? Rule("insideV", 4) : null),
        OfficeXml.Val(W + "tblLayout", "").WithType("fixed"),
        new XElement(W + "tblCellMar", Margin("left"), Margin("right")),
        new XElement(W + "tblLook", new XAttribute(W + "val", "0020"), new XAttribute(W + "firstRow", 1), new XAttribute(W + "noHBand", 1), new XAttribute(W + "noVBand", 1)),
        OfficeXml.Val(W + "tblCaption", OfficeXml.Clean(caption)));

    private static XElement WithType(this XElement element, string type)
    {
        element.ReplaceAttributes(new XAttribute(W + "type", type));
        return element;
    }

    /// <summary>Said again of each table: not every program takes it from the usual style.</summary>
    private static XElement Margin(string side) => new(W + side, new XAttribute(W + "w", 70), new XAttribute(W + "type", "dxa"));

    private static XElement Rule(string side, int size) => new(
        W + side, new XAttribute(W + "val", "single"), new XAttribute(W + "sz", size), new XAttribute(W + "space", 0), new XAttribute(W + "color", Tokens.Rule));

    private static XElement Grid(ImmutableArray<int> widths) => new(W + "tblGrid", widths.Select(width => new XElement(W + "gridCol", new XAttribute(W + "w", width))));

    private static XElement Cell(int width, string? ground, params object[] content) => new(
        W + "tc",
        new XElement(
            W + "tcPr",
            new XElement(W + "tcW", new XAttribute(W + "w", width), new XAttribute(W + "type", "dxa")),
            ground is null ? null : new XElement(W + "shd", new XAttribute(W + "val", "clear"), new XAttribute(W + "color", "auto"), new XAttribute(W + "fill", ground))),
        content);

    /// <summary>The letters of the longest word of each column.</summary>
    private static IEnumerable<int> LeastOf(TablePart part) => part.Columns.Select((column, index) =>
        Math.Max(Longest(part.Rows.Select(row => row[index].Text)), (int)Math.Ceiling(Longest([column.Heading]) * Bold)));

    private static int Longest(IEnumerable<string> texts) => texts.SelectMany(text => text.Split(' ')).Select(word => word.Length).DefaultIfEmpty(0).Max();

    private static int WidthOf(int letters, int letter) => (letters * letter) + Padding;

    /// <summary>Each column as wide as its texts ask for, a word or a number not broken as long as there is room.</summary>
    private static ImmutableArray<int> Widths(TablePart part, int letter)
    {
        var wanted = LeastOf(part).Select((least, index) =>
        {
            var longest = part.Rows.Select(row => row[index].Text.Length).DefaultIfEmpty(0).Max();
            return (Least: WidthOf(least, letter), Most: WidthOf(Math.Max(least, Math.Min(longest, MostLetters)), letter));
        }).ToList();
        if (wanted.Sum(width => width.Least) > WordFrame.TextWidth) return Shared([.. wanted.Select(width => width.Least)]);
        var room = WordFrame.TextWidth - wanted.Sum(width => width.Least);
        var extra = wanted.Sum(width => width.Most - width.Least);
        var share = extra == 0 ? 0 : Math.Min(1m, (decimal)room / extra);
        var widths = wanted.Select(width => width.Least + ((width.Most - width.Least) * share)).ToList();
        var scale = WordFrame.TextWidth / widths.Sum();
        return [.. widths.Select(width => (int)(width * scale))];
    }

    /// <summary>Where not all find room, only the widest are cut, all to one width.</summary>
    private static ImmutableArray<int> Shared(ImmutableArray<int> wanted)
    {
        var (left, most) = (WordFrame.TextWidth, WordFrame.TextWidth);
        foreach (var (index, width) in wanted.Order().Index())
        {
            most = left / (wanted.Length - index);
            if (width > most) break;
            left -= width;
        }

        return [.. wanted.Select(width => Math.Min(width, most))];
    }
}
