using System.Collections.Frozen;
using System.Globalization;
using DmpAnalytics.Import.Kinds;
using DmpAnalytics.Import.Kinds.Figures;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import.Reading;

/// <summary>
/// A file with the exact header of a kind as a French Excel saves it: UTF-8 with a byte order mark, semicolons, decimal commas.
/// Figures in that form are read by a mapping instead, which can ask.
/// </summary>
internal static class KindForm
{
    /// <summary>The file's table in the canonical form; null where it has no such header.</summary>
    public static (ImportKind Kind, TextTable Table)? Read(ImportFile file, IssueList issues)
    {
        if (!file.Content.Head.Span.StartsWith("\uFEFF"u8) || FormDetector.Detect(file.Bytes) is not { Encoding: FileEncoding.Utf8, Separator: ';' } form) return null;

        var found = new IssueList();
        if (CsvTable.Read(file, form, found) is not { } table) return null;
        if (ImportCatalog.All.FirstOrDefault(kind => kind != FigureRules.Kind && ImportCatalog.IsHeaderOf(kind, table.Header)) is not { } kind) return null;
        foreach (var issue in found.InOrder()) issues.Add(issue);
        return (kind, kind.Fields.Where(IsNumber).Aggregate(table, (read, field) => WithNumbers(read, field.Name)));
    }

    private static bool IsNumber(ImportField field) => field.Form is FieldForm.Number or FieldForm.NumberFromZero or FieldForm.NumberAboveZero;

    /// <summary>Numbers of one column with a decimal point, where it is certain how they are written; else as they stand.</summary>
    private static TextTable WithNumbers(TextTable table, string column)
    {
        var place = table.Header.IndexOf(column);
        if (place < 0 || NumberStyleDetector.Detect(table.Rows.Select(row => row.Fields[place])).Style is not { } style || style == NumberStyle.Canonical) return table;
        return table with { Rows = [.. table.Rows.Select(Canonical)] };

        TextRow Canonical(TextRow row)
        {
            var isRead = style.TryRead(row.Fields[place], out var value);
            var written = new Dictionary<string, WrittenField>(row.Written ?? FrozenDictionary<string, WrittenField>.Empty, StringComparer.Ordinal)
            {
                [column] = new(column, row.Fields[place]) { Numbers = style },
            };
            return row with
            {
                Fields = isRead ? row.Fields.SetItem(place, value.ToString(CultureInfo.InvariantCulture)) : row.Fields,
                Written = written.ToFrozenDictionary(StringComparer.Ordinal),
            };
        }
    }
}
