using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Excel;

/// <summary>The report as it is read: title, every filter, then its parts in their order; a number of a card is a number.</summary>
internal static class TextSheet
{
    private const int Letters = 118;
    private const int Last = 3;
    private const string Area = "Documents";

    public static void Add(Workbook book, ReportDocument report, IReadOnlyDictionary<Answer, string> places) => book.Add(
        Words.Get(Area, "sheet.report", report.Language),
        new([44, 24, 24, 40]),
        sheet =>
        {
            Line(sheet, report.Title, new(CellKind.Title, IsWrapped: true), 70);
            Line(sheet, report.Subtitle, new(CellKind.Muted, IsWrapped: true));
            sheet.Next();
            foreach (var fact in report.Facts) Pair(sheet, fact.Term, fact.Meaning);
            if (WebAddress.Of(report.Link) is { } link)
            {
                Pair(sheet, Words.Get(Area, "link", report.Language), report.Link, CellKind.Link);
                sheet.Link(1, link);
            }

            sheet.Next();
            var (charts, tables) = (0, 0);
            foreach (var part in report.Parts)
            {
                switch (part)
                {
                    case HeadingPart heading:
                        sheet.Next();
                        Line(sheet, heading.Text, new(heading.Level == 1 ? CellKind.Title : CellKind.Section, IsWrapped: true));
                        break;
                    case ParagraphPart paragraph:
                        Line(sheet, TextOf(paragraph), new(IsWrapped: true, Indent: paragraph.Kind is ParagraphKind.Bullet or ParagraphKind.Numbered ? paragraph.Depth + 1 : 0));
                        break;
                    case CardPart card:
                        Card(sheet, card, places, report.Language);
                        break;
                    case ChartPart chart:
                        Elsewhere(sheet, chart.Model.Title, Words.Format(Area, "sheet.figure", report.Language, OfficeXml.Number(++charts)));
                        break;
                    case TablePart table:
                        Elsewhere(sheet, table.Caption, Words.Format(Area, "sheet.table", report.Language, OfficeXml.Number(++tables)));
                        break;
                }
            }

            return null;
        });

    /// <summary>A text over the whole width, with as many lines as it takes.</summary>
    public static void Line(Sheet sheet, string text, CellLook look, int letters = Letters, int last = Last)
    {
        var lines = Math.Max(1, (text.Length + letters - 1) / letters);
        sheet.Next(lines: look.Kind == CellKind.Title ? (lines * 2) - (lines - 1) : lines);
        sheet.Text(0, text, look);
        sheet.Merge(0, last);
    }

    private static string TextOf(ParagraphPart part)
    {
        var text = string.Concat(part.Runs.Select(run => run.Text + (run.Notes.IsEmpty ? "" : $" [{string.Join(", ", run.Notes.Select(OfficeXml.Number))}]")));
        return part.Kind == ParagraphKind.Bullet ? "• " + text : text;
    }

    private static void Pair(Sheet sheet, string term, string meaning, CellKind kind = CellKind.Plain)
    {
        sheet.Next(lines: Math.Max(1, (meaning.Length + 79) / 80));
        sheet.Text(0, term, new(CellKind.Muted));
        sheet.Text(1, meaning, new(kind, IsWrapped: true));
        sheet.Merge(1, Last);
    }

    private static void Card(Sheet sheet, CardPart card, IReadOnlyDictionary<Answer, string> places, Language language)
    {
        var said = string.Join(" · ", card.Lines);
        sheet.Next(lines: Math.Max(Math.Max(1, (said.Length + 35) / 36), (card.Label.Length + 39) / 40));
        sheet.Text(0, card.Label, new(IsWrapped: true));
        var result = card.Answer.Result;
        var look = new CellLook(CellKind.Result, result.Value is { } exact ? SheetFormats.Exact(exact, result.Unit, language) : "", IsRight: true);
        if (result.Value is not { } value) sheet.Text(1, card.Value, look);
        else if (result.Unit == Result.DateUnit) sheet.Day(1, DateOnly.FromDayNumber((int)value), look);
        else sheet.Number(1, value, look);
        if (places.GetValueOrDefault(card.Answer) is { } place)
        {
            sheet.Text(2, place, new(CellKind.Link));
            sheet.Link(2, $"{SheetCells.Quoted(place)}!A1", isInside: true);
        }

        sheet.Text(3, said, new(CellKind.Muted, IsWrapped: true));
    }

    private static void Elsewhere(Sheet sheet, string title, string name)
    {
        sheet.Next(lines: Math.Max(1, (title.Length + 69) / 70));
        sheet.Text(0, name, new(CellKind.Link));
        sheet.Link(0, $"{SheetCells.Quoted(name)}!A1", isInside: true);
        sheet.Text(1, title, new(IsWrapped: true));
        sheet.Merge(1, Last);
    }
}
