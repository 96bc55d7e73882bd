using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Excel;

/// <summary>The lists at the end of a report's workbook: alternatives, lineage, sources, definitions, notes.</summary>
internal static class ReportLists
{
    private const string Area = "Documents";

    public static void Add(Workbook book, ReportDocument report)
    {
        var language = report.Language;
        var lineage = new LineageRows(report.Reference, language);
        Add(book, "alternatives", LineageRows.AlternativeColumns, lineage.Alternatives(report.Answers), language);
        Add(book, "lineage", LineageRows.FigureColumns, lineage.Figures(report.Answers), language);
        AddSources(book, report.Sources, language);
        AddDefinitions(book, report.Definitions, language);
        var remarks = new[] { ("missing", report.Missing), ("caveats", report.Caveats), ("notes", report.Notes) }
            .SelectMany(list => list.Item2.Select((text, index) => (IReadOnlyList<ListCell>)[Words.Get("Reports", "closing." + list.Item1, language), new(Number: index + 1), text])).ToList();
        if (remarks.Count > 0) Add(book, "notes", [("kind", 30), ("number", 12), ("text", 120)], remarks, language);
    }

    public static void AddSources(Workbook book, IReadOnlyCollection<Source> sources, Language language)
    {
        if (sources.Count == 0) return;
        Add(
            book, "sources", [("publisher", 34), ("title", 70), ("kind", 26), ("published", 22), ("accessed", 22), ("licence", 34), ("address", 70)],
            sources.Select(source => (IReadOnlyList<ListCell>)
            [
                source.Publisher,
                source.TitleIsOurs ? $"[{source.Title}]" : source.Title,
                LineageText.Kind(source.Kind, language),
                source.Published is { } published ? Wording.Formats.Period(published, language) : "",
                source.Accessed is { } accessed ? Wording.Formats.Period(accessed, language) : "",
                SourceNames.Licence(source, language),
                new(source.Url, Link: source.Url),
            ]),
            language);
    }

    public static void AddDefinitions(Workbook book, IReadOnlyCollection<Definition> definitions, Language language)
    {
        if (definitions.Count == 0) return;
        Add(book, "definitions", [("term", 44), ("meaning", 120)], definitions.Select(definition => (IReadOnlyList<ListCell>)[definition.Term, definition.Meaning]), language);
    }

    public static void Add(Workbook book, string list, IEnumerable<(string Key, int Width)> columns, IEnumerable<IReadOnlyList<ListCell>> rows, Language language)
    {
        var written = rows.ToList();
        if (written.Count == 0) return;
        ListSheet.Add(
            book, Words.Get(Area, "sheet." + list, language), [.. columns.Select(column => (Words.Get(Area, $"{list}.{column.Key}", language), column.Width))], written, language);
    }
}
