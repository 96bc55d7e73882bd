using System.Collections.Immutable;
using System.Xml.Linq;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.NativeCharts;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Word;

/// <summary>The text of a report from its title to its last source.</summary>
internal sealed class WordBody(ReportDocument report, OfficePackage package, WordNotes notes)
{
    private const string Area = "Documents";
    private static readonly XNamespace W = OfficeXml.Word;
    private readonly WordCharts charts = new(package, report.Edition.Today);
    private readonly WordContents contents = new(report.Language);
    private readonly Dictionary<string, string> addresses = new(StringComparer.Ordinal);
    private bool isInList;

    /// <summary>How many numbered lists there are.</summary>
    public int Lists { get; private set; }

    private Language Language => report.Language;

    public IEnumerable<XElement> Written()
    {
        var text = new List<XElement>();
        var closing = report.ClosingAt ?? report.Parts.Length;
        for (var index = 0; index < report.Parts.Length; index++)
        {
            if (index == closing) text.AddRange(Closing());
            var cards = report.Parts.Skip(index).TakeWhile((part, ahead) => part is CardPart && (ahead == 0 || index + ahead != closing)).OfType<CardPart>().ToList();
            if (cards.Count > 0)
            {
                text.AddRange([WordTables.Cards(Say("cards"), cards, Card), Gap()]);
                index += cards.Count - 1;
                isInList = false;
                continue;
            }

            text.AddRange(Part(report.Parts[index]));
        }

        if (closing >= report.Parts.Length) text.AddRange(Closing());
        return [.. Front(), .. text];
    }

    private IEnumerable<XElement> Front()
    {
        yield return WordText.Paragraph(WordStyles.Title, WordText.Run(report.Title));
        yield return WordText.Paragraph(WordStyles.Subtitle, WordText.Run(report.Subtitle));
        yield return WordTables.Pairs(Say("facts"), report.Facts.Select(fact => (fact.Term, WordText.Run(fact.Meaning))).Concat(
            report.Link.Length == 0 ? [] : [(Say("link"), Linked(report.Link, WordText.Run(report.Link, WordText.Styled(WordStyles.Link))))]));
        foreach (var element in contents.Written()) yield return element;
        if (contents.IsLong) yield return Break();
    }

    private IEnumerable<XElement> Part(DocumentPart part)
    {
        if (part is not ParagraphPart { Kind: ParagraphKind.Numbered }) isInList = false;
        return part switch
        {
            HeadingPart heading => [contents.Heading(heading.Level, heading.Text)],
            ParagraphPart paragraph => [Paragraph(paragraph)],
            ChartPart chart => Chart(chart),
            TablePart table => Table(table),
            PageBreakPart => [Break()],
            _ => [],
        };
    }

    private XElement Paragraph(ParagraphPart part)
    {
        var style = part.Kind switch
        {
            ParagraphKind.Bullet => WordStyles.ListBullet,
            ParagraphKind.Numbered => WordStyles.ListNumber,
            ParagraphKind.Quote => WordStyles.Quote,
            ParagraphKind.Change => WordStyles.Change,
            _ => "",
        };
        var paragraph = WordText.Paragraph(style, part.Runs.SelectMany(Run));
        if (part.Kind is not (ParagraphKind.Bullet or ParagraphKind.Numbered)) return paragraph;
        if (part.Kind == ParagraphKind.Numbered && !isInList)
        {
            Lists++;
            isInList = true;
        }

        paragraph.Element(W + "pPr")!.Add(new XElement(
            W + "numPr",
            OfficeXml.Val(W + "ilvl", Math.Clamp(part.Depth, 0, 8)),
            OfficeXml.Val(W + "numId", part.Kind == ParagraphKind.Bullet ? WordFrame.Bullets : WordFrame.ListNumber(Lists - 1))));
        return paragraph;
    }

    private IEnumerable<XElement> Run(DocumentRun run)
    {
        var style = WebAddress.Of(run.Link) is null ? null : WordText.Styled(run.Answer is null ? WordStyles.Link : WordStyles.Number);
        yield return Linked(run.Link, WordText.Run(run.Text, style, run.IsBold ? WordText.Bold() : null, run.IsItalic ? WordText.Italic() : null));
        foreach (var mark in notes.Marks(run.Notes)) yield return mark;
    }

    private IEnumerable<XElement> Card(CardPart card)
    {
        yield return WordText.Paragraph(WordStyles.CardLabel, WordText.Run(card.Label), notes.Marks(card.Notes));
        yield return WordText.Paragraph(WordStyles.CardValue, Linked(card.Link, WordText.Run(card.Value)));
        foreach (var line in card.Lines.DefaultIfEmpty("")) yield return WordText.Paragraph(WordStyles.CardLine, WordText.Run(line));
    }

    private IEnumerable<XElement> Chart(ChartPart part)
    {
        var model = part.Model;
        yield return contents.Caption(isFigure: true, model.Title, notes.Marks(part.Notes));
        foreach (var drawing in charts.Of(model)) yield return drawing;
        foreach (var remark in ChartRemarks.Of(model)) yield return WordText.Paragraph(WordStyles.Remark, WordText.Run(remark));
        yield return Gap();
    }

    private IEnumerable<XElement> Table(TablePart part) =>
    [
        contents.Caption(isFigure: false, part.Caption, notes.Marks(part.Notes)),
        WordTables.Of(part, cell => Linked(cell.Link, WordText.Run(cell.Text, cell.Link.Length == 0 ? null : WordText.Styled(WordStyles.Number)))),
        Gap(),
    ];

    private IEnumerable<XElement> Closing()
    {
        yield return contents.Heading(1, ChapterText("closing"));
        foreach (var element in Listed("closing.missing", report.Missing)) yield return element;
        foreach (var element in Listed("closing.caveats", report.Caveats)) yield return element;
        if (!report.Definitions.IsEmpty)
        {
            yield return contents.Heading(2, ChapterText("closing.definitions"));
            yield return WordTables.Pairs(ChapterText("closing.definitions"), report.Definitions.Select(definition => (definition.Term, WordText.Run(definition.Meaning))));
            yield return Gap();
        }

        if (!report.Sources.IsEmpty)
        {
            yield return contents.Heading(2, ChapterText("closing.sources"));
            foreach (var source in report.Sources) yield return Source(source);
        }

        foreach (var element in Events()) yield return element;
        foreach (var element in Listed("closing.notes", [.. notes.Uncalled])) yield return element;
    }

    /// <summary>The dated facts of charts that have too many of them for a line under the chart.</summary>
    private IEnumerable<XElement> Events()
    {
        var lists = report.Parts.OfType<ChartPart>().Where(chart => ChartRemarks.HasManyEvents(chart.Model)).Select(chart => chart.Model.EventTable).OfType<ChartTable>()
            .DistinctBy(table => string.Join('\n', table.Rows.Select(row => string.Join('\t', row)))).ToList();
        if (lists.Count == 0) yield break;
        yield return contents.Heading(2, Say("events.title"));
        foreach (var list in lists)
        {
            yield return WordTables.Of(
                new(list.Caption, [.. list.Columns.Select(column => new DocumentColumn(column.Name, column.IsNumber))], [.. list.Rows.Select(row => row.Select(cell => new DocumentCell(cell)).ToImmutableArray())]),
                cell => WordText.Run(cell.Text));
            yield return Gap();
        }
    }

    private IEnumerable<XElement> Listed(string key, IReadOnlyCollection<string> sentences)
    {
        if (sentences.Count == 0) yield break;
        yield return contents.Heading(2, ChapterText(key));
        foreach (var sentence in sentences) yield return Paragraph(new(ParagraphKind.Bullet, [new(sentence)]));
    }

    private XElement Source(Source source)
    {
        var said = SourceNames.Full(source with { Url = null }, Language);
        var kind = LineageText.Kind(source.Kind, Language);
        var licence = SourceNames.Licence(source, Language);
        var paragraph = Paragraph(new(ParagraphKind.Bullet, [new($"{said} · {kind} · {licence}")]));
        if (source.Url is { } url) paragraph.Add(WordText.Run(" · "), Linked(url, WordText.Run(url, WordText.Styled(WordStyles.Link))));
        return paragraph;
    }

    /// <summary>Leads to an address of the web, and to nothing else.</summary>
    private XElement Linked(string address, XElement run)
    {
        if (WebAddress.Of(address) is not { } web) return run;
        if (!addresses.TryGetValue(web, out var id)) addresses[web] = id = package.Relate(WordReport.Document, "hyperlink", web, isOutside: true);
        return new(W + "hyperlink", new XAttribute(OfficeXml.Link + "id", id), new XAttribute(W + "history", 1), run);
    }

    private static XElement Gap() => WordText.Paragraph(WordStyles.Remark);

    private static XElement Break() => new(W + "p", new XElement(W + "r", new XElement(W + "br", new XAttribute(W + "type", "page"))));

    /// <summary>The words of the generated chapter, as in every format.</summary>
    private string ChapterText(string key) => Words.Get("Reports", key, Language);

    private string Say(string key) => Words.Get(Area, key, Language);
}
