using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DmpAnalytics.Charts;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats;

/// <summary>A report as Markdown: headings, tables in pipes, footnotes; a chart is its table. Nothing in it is markup but what this writes.</summary>
public static class MarkdownReport
{
    public static byte[] Of(ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder();
        text.Append("# ").Append(Plain(document.Title)).Append("\n\n").Append(Plain(document.Subtitle)).Append("\n\n");
        for (var index = 0; index <= document.Parts.Length; index++)
        {
            if (index == (document.ClosingAt ?? document.Parts.Length)) Closing(text, document);
            if (index < document.Parts.Length) Part(text, document.Parts[index], document, index > 0 && IsEntry(document.Parts[index - 1]));
        }

        for (var note = 0; note < document.Notes.Length; note++)
            text.Append(CultureInfo.InvariantCulture, $"[^{note + 1}]: ").Append(Plain(document.Notes[note])).Append("\n\n");
        return Encoding.UTF8.GetBytes(text.ToString().TrimEnd() + "\n");
    }

    private static void Part(StringBuilder text, DocumentPart part, ReportDocument document, bool afterEntry)
    {
        if (afterEntry && !IsEntry(part)) text.Append('\n');
        switch (part)
        {
            case HeadingPart heading:
                text.Append('#', heading.Level + 1).Append(' ').Append(Plain(heading.Text)).Append("\n\n");
                break;
            case ParagraphPart paragraph:
                Paragraph(text, paragraph);
                break;
            case CardPart card:
                text.Append("- **").Append(Plain(card.Label)).Append("**").Append(ResultText.Colon(document.Language)).Append(Linked(Plain(card.Value), card.Link)).Append(Notes(card.Notes));
                foreach (var line in card.Lines) text.Append(" · ").Append(Plain(line));
                text.Append('\n');
                break;
            case ChartPart chart:
                Chart(text, chart);
                break;
            case TablePart table:
                text.Append("**").Append(Plain(table.Caption)).Append("**").Append(Notes(table.Notes)).Append("\n\n");
                Table(text, table.Columns.Select(column => (column.Heading, column.IsNumber)), table.Rows.Select(row => row.Select(cell => Linked(Plain(cell.Text), cell.Link))));
                break;
            default:
                text.Append("---\n\n");
                break;
        }
    }

    private static void Paragraph(StringBuilder text, ParagraphPart paragraph)
    {
        var lead = paragraph.Kind switch
        {
            ParagraphKind.Bullet => new string(' ', paragraph.Depth * 2) + "- ",
            ParagraphKind.Numbered => new string(' ', paragraph.Depth * 3) + "1. ",
            ParagraphKind.Quote or ParagraphKind.Change => "> ",
            _ => "",
        };
        text.Append(lead).Append(string.Concat(paragraph.Runs.Select(Run)).Trim()).Append(IsEntry(paragraph) ? "\n" : "\n\n");
    }

    private static void Chart(StringBuilder text, ChartPart chart)
    {
        var model = chart.Model;
        text.Append("**").Append(Plain(model.Title)).Append("**").Append(Notes(chart.Notes)).Append("\n\n").Append(Plain(model.Subtitle)).Append("\n\n");
        foreach (var table in new[] { model.Table, model.TargetTable, model.EventTable }.OfType<ChartTable>().Where(table => table.Rows.Length > 0))
        {
            if (table != model.Table) text.Append('*').Append(Plain(table.Caption)).Append("*\n\n");
            Table(text, table.Columns.Select(column => (column.Name, column.IsNumber)), table.Rows.Select(row => row.Select(Plain)));
        }

        foreach (var note in model.Notes) text.Append("- ").Append(Plain(note)).Append('\n');
        if (!model.Notes.IsEmpty) text.Append('\n');
    }

    private static void Table(StringBuilder text, IEnumerable<(string Heading, bool IsNumber)> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var heads = columns.ToList();
        text.Append("| ").AppendJoin(" | ", heads.Select(column => Plain(column.Heading))).Append(" |\n");
        text.Append("| ").AppendJoin(" | ", heads.Select(column => column.IsNumber ? "---:" : "---")).Append(" |\n");
        foreach (var row in rows) text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        text.Append('\n');
    }

    private static void Closing(StringBuilder text, ReportDocument document)
    {
        text.Append("\n## ").Append(Word("closing")).Append("\n\n");
        Definitions("closing.facts", document.Facts);
        List("closing.missing", document.Missing);
        List("closing.caveats", document.Caveats);
        List("closing.sources", [.. document.Sources.Select(source => $"{SourceNames.Full(source, document.Language)} ({SourceNames.Licence(source, document.Language)})")]);
        Definitions("closing.definitions", document.Definitions);

        void Definitions(string key, ImmutableArray<Definition> definitions)
        {
            if (definitions.IsEmpty) return;
            text.Append("### ").Append(Word(key)).Append("\n\n");
            foreach (var definition in definitions)
                text.Append("- **").Append(Plain(definition.Term)).Append("**").Append(ResultText.Colon(document.Language)).Append(Plain(definition.Meaning)).Append('\n');
            text.Append('\n');
        }

        void List(string key, ImmutableArray<string> entries)
        {
            if (entries.IsEmpty) return;
            text.Append("### ").Append(Word(key)).Append("\n\n");
            foreach (var entry in entries) text.Append("- ").Append(Plain(entry)).Append('\n');
            text.Append('\n');
        }

        string Word(string key) => Words.Get("Reports", key, document.Language);
    }

    private static bool IsEntry(DocumentPart part) => part is CardPart or ParagraphPart { Kind: ParagraphKind.Bullet or ParagraphKind.Numbered };

    private static string Run(DocumentRun run)
    {
        var said = Plain(run.Text);
        var (start, end) = (said.Length - said.TrimStart().Length, said.TrimEnd().Length);
        if (end <= start) return said;
        var sign = (run.IsBold ? "**" : "") + (run.IsItalic ? "*" : "");
        var core = Linked(said[start..end], run.Link);
        return said[..start] + sign + core + string.Concat(sign.Reverse()) + Notes(run.Notes) + said[end..];
    }

    private static string Notes(ImmutableArray<int> notes) => string.Concat(notes.Select(note => string.Create(CultureInfo.InvariantCulture, $"[^{note}]")));

    private static string Linked(string text, string link) =>
        link.Length == 0 ? text : $"[{text}](<{link.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)";

    /// <summary>Text that no reader of Markdown takes for markup, in one line.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (letter is '\r' or '\n' or '\t') plain.Append(' ');
            else if (letter == '<') plain.Append("&lt;");
            else if (letter == '&') plain.Append("&amp;");
            else if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '>' or '#' or '|' or '~' or '$') plain.Append('\\').Append(letter);
            else plain.Append(letter);
        }

        if (plain.Length > 0 && plain[0] is '-' or '+' or '=') plain.Insert(0, '\\');
        return plain.ToString();
    }
}
