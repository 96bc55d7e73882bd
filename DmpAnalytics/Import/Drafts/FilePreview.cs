using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Import.Reading;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import.Drafts;

/// <summary>One figure as a row of a file is read: canonical texts, and whether its value could be read.</summary>
public sealed record PreviewFigure(string Measure, string Period, string Value, string Unit, bool IsRead);

/// <summary>One row: its cells as they stand, and beside them what is read; no figures for a file in the canonical form.</summary>
public sealed record PreviewRow(int Line, ImmutableArray<string> Cells, ImmutableArray<PreviewFigure> Figures, bool HasProblem);

/// <summary>The first rows of a file and every row with a problem, as they stand beside what they are read as.</summary>
public sealed record FilePreview(ImmutableArray<string> Header, ImmutableArray<PreviewRow> Rows, int Total)
{
    public const int FirstRows = 50;

    public static FilePreview Of(FileReview file, IEnumerable<Issue> issues, ReferenceData reference)
    {
        var mapping = file.File.Mapping;
        if (TableFile.Read(file.File, mapping?.Form ?? (mapping is null ? FileForm.Canonical : null), mapping?.Sheet, new IssueList()) is not { } table) return new([], [], 0);

        var wrong = issues.Where(issue => issue.File == file.File.Name && issue.Line > 0).Select(issue => issue.Line).ToHashSet();
        var shown = table.Rows.Where((row, index) => index < FirstRows || wrong.Contains(row.Line)).ToImmutableArray();
        var read = mapping is null
            ? null
            : new MappedRows(mapping, table with { Rows = shown }, reference.Measures, reference.Programmes).Canonical().Rows.ToLookup(row => row.Line);
        return new(table.Header, [.. shown.Select(row => new PreviewRow(row.Line, row.Fields, [.. read?[row.Line].Select(Figure) ?? []], wrong.Contains(row.Line)))], table.Rows.Length);
    }

    private static PreviewFigure Figure(TextRow row) => new(
        Field(row, "measure"), Field(row, "period"), Field(row, Mapping.Value), Field(row, "unit"), row.Written?.GetValueOrDefault(Mapping.Value) is not { IsRead: false });

    private static string Field(TextRow row, string field) => row.Fields[MappedRows.Header.IndexOf(field)];
}
