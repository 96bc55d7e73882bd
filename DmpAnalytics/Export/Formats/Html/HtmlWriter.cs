using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Html;

/// <summary>The parts of one report as markup. Every text is escaped; what is not written here is not in it.</summary>
internal sealed class HtmlWriter(ReportDocument document, bool isPaper)
{
    private readonly HashSet<int> noted = [];
    private readonly StringBuilder html = new();
    private readonly Stack<ParagraphKind> lists = new();
    private int charts;
    private int headings;

    private enum Group
    {
        None,
        Cards,
        List,
    }

    /// <summary>The contents and the parts.</summary>
    public string All() => Contents() + Parts();

    /// <summary>Links to the chapters.</summary>
    public string Contents()
    {
        var list = new StringBuilder();
        var count = 0;
        foreach (var (heading, index) in document.Parts.OfType<HeadingPart>().Select((heading, index) => (heading, index + 1)).Where(item => item.heading.Level == 1))
        {
            list.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#h-{index}\">").Append(Escaped(heading.Text)).Append("</a></li>");
            count++;
        }

        if (count < 3) return "";
        return $"<nav aria-labelledby=\"contents\"><h2 id=\"contents\">{Word("contents")}</h2><ol>{list}<li><a href=\"#closing\">{Word("closing")}</a></li>{(isPaper ? $"<li><a href=\"#annex\">{Word("annex")}</a></li>" : "")}</ol></nav>";
    }

    public string Parts()
    {
        var open = Group.None;
        for (var index = 0; index <= document.Parts.Length; index++)
        {
            var part = index < document.Parts.Length ? document.Parts[index] : null;
            var wanted = index == document.ClosingAt ? Group.None : GroupOf(part);
            if (wanted != open)
            {
                CloseLists(0);
                if (open == Group.Cards) html.Append("</dl>\n");
                if (wanted == Group.Cards) html.Append("<dl class=\"cards\">\n");
                open = wanted;
            }

            if (index == (document.ClosingAt ?? document.Parts.Length)) new HtmlClosing(document, html).Write(noted);
            if (index == document.ClosingAt && part is not null && GroupOf(part) != Group.None)
            {
                open = GroupOf(part);
                if (open == Group.Cards) html.Append("<dl class=\"cards\">\n");
            }

            if (part is not null) Part(part);
        }

        if (isPaper) Annex();
        return html.ToString();
    }

    /// <summary>On paper the numbers of the charts stand together at the end, on wide pages.</summary>
    private void Annex()
    {
        if (charts == 0) return;
        html.Append("<section class=\"annex\" aria-labelledby=\"annex\">\n<h2 id=\"annex\">").Append(Word("annex")).Append("</h2>\n");
        foreach (var chart in document.Parts.OfType<ChartPart>()) HtmlChart.Tables(html, chart.Model);
        html.Append("</section>\n");
    }

    private static Group GroupOf(DocumentPart? part) => part switch
    {
        CardPart => Group.Cards,
        ParagraphPart { Kind: ParagraphKind.Bullet or ParagraphKind.Numbered } => Group.List,
        _ => Group.None,
    };

    private void Part(DocumentPart part)
    {
        switch (part)
        {
            case HeadingPart heading:
                headings++;
                html.Append(CultureInfo.InvariantCulture, $"<h{heading.Level + 1} id=\"h-{headings}\"{Spoken(heading)}>").Append(Escaped(heading.Text)).Append(CultureInfo.InvariantCulture, $"</h{heading.Level + 1}>\n");
                break;
            case ParagraphPart paragraph:
                Paragraph(paragraph);
                break;
            case CardPart card:
                html.Append(CultureInfo.InvariantCulture, $"<div{Spoken(card)}><dt>").Append(Escaped(card.Label)).Append("</dt><dd><span class=\"number\"><span class=\"value\">").Append(Linked(card.Value, card.Link)).Append("</span>").Append(Notes(card.Notes)).Append("</span>");
                foreach (var line in card.Lines) html.Append("<span class=\"line\">").Append(Escaped(line)).Append("</span>");
                html.Append("</dd></div>\n");
                break;
            case ChartPart chart:
                charts++;
                html.Append(CultureInfo.InvariantCulture, $"<div{Spoken(chart)}>");
                HtmlChart.Write(html, chart, charts, Notes(chart.Notes), isPaper, chart.Model.Language);
                html.Append("</div>\n");
                break;
            case TablePart table:
                html.Append(CultureInfo.InvariantCulture, $"<div{Spoken(table)}>");
                HtmlTable.Write(
                    html,
                    table.Caption,
                    [.. table.Columns.Select(column => (column.Heading, column.IsNumber))],
                    table.Rows.Select(row => row.Select(cell => Linked(cell.Text, cell.Link))),
                    Notes(table.Notes));
                html.Append("</div>\n");
                break;
            default:
                html.Append("<hr class=\"page-break\">\n");
                break;
        }
    }

    private void Paragraph(ParagraphPart paragraph)
    {
        if (GroupOf(paragraph) == Group.List)
        {
            Entry(paragraph);
            return;
        }

        var (start, end) = paragraph.Kind switch
        {
            ParagraphKind.Quote => ($"<blockquote{Spoken(paragraph)}><p>", "</p></blockquote>\n"),
            ParagraphKind.Change => ($"<p class=\"changed\"{Spoken(paragraph)}>", "</p>\n"),
            _ => ($"<p{Spoken(paragraph)}>", "</p>\n"),
        };
        html.Append(start);
        Runs(paragraph);
        html.Append(end);
    }

    /// <summary>An entry stays open: the entries below it stand within it.</summary>
    private void Entry(ParagraphPart paragraph)
    {
        var depth = Math.Min(paragraph.Depth, lists.Count);
        CloseLists(depth + 1);
        if (lists.Count == depth + 1 && lists.Peek() != paragraph.Kind) CloseLists(depth);
        if (lists.Count == depth + 1)
        {
            html.Append("</li>\n");
        }
        else
        {
            html.Append(paragraph.Kind == ParagraphKind.Numbered ? "<ol>\n" : "<ul>\n");
            lists.Push(paragraph.Kind);
        }

        html.Append(CultureInfo.InvariantCulture, $"<li{Spoken(paragraph)}>");
        Runs(paragraph);
    }

    private void CloseLists(int left)
    {
        while (lists.Count > left) html.Append("</li>\n").Append(lists.Pop() == ParagraphKind.Numbered ? "</ol>\n" : "</ul>\n");
    }

    private void Runs(ParagraphPart paragraph)
    {
        foreach (var run in paragraph.Runs)
        {
            var said = Linked(run.Text, run.Link, run.Answer is not null);
            if (run.IsItalic) said = $"<em>{said}</em>";
            if (run.IsBold) said = $"<strong>{said}</strong>";
            html.Append(said).Append(Notes(run.Notes));
        }
    }

    private static string Spoken(DocumentPart part) => part.Language is { } language ? $" lang=\"{Code.Of(language)}\"" : "";

    private static string Linked(string text, string link, bool isNumber = true) =>
        link.Length == 0 ? Escaped(text) : $"<a{(isNumber ? " class=\"opens\"" : "")} href=\"{Escaped(link)}\">{Escaped(text)}</a>";

    /// <summary>The first mark of a note is where it leads back to.</summary>
    private string Notes(ImmutableArray<int> notes) => string.Concat(notes.Select(note =>
    {
        var id = noted.Add(note) ? string.Create(CultureInfo.InvariantCulture, $" id=\"ref-{note}\"") : "";
        var name = Words.Format("Reports", "closing.note", document.Language, Wording.Formats.Number(note, document.Language));
        return string.Create(CultureInfo.InvariantCulture, $"<sup><a{id} href=\"#note-{note}\" aria-label=\"{Escaped(name)}\">{note}</a></sup>");
    }));

    private string Word(string key) => Escaped(Words.Get("Reports", key, document.Language));

    private static string Escaped(string text) => SvgText.Escaped(text);
}
