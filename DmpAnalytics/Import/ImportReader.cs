using System.Collections.Frozen;
using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Kinds;
using DmpAnalytics.Import.Kinds.Figures;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Import.Reading;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import;

/// <summary>
/// Reads a set of files together, in any order: recognises their kinds, checks every row and every reference between rows
/// (against the set and what is stored), and gathers every issue. Writes nothing, throws for no content.
/// </summary>
public static class ImportReader
{
    /// <param name="files">The set; names without folders.</param>
    /// <param name="stored">What is in store already; null is an empty store.</param>
    /// <param name="cancellationToken">Looked at with every row.</param>
    public static ReadOutcome Read(IReadOnlyList<ImportFile> files, ReferenceData? stored = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        var issues = new IssueList();
        var draft = new Draft();
        var recognised = ImmutableArray.CreateBuilder<RecognisedFile>(files.Count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (names.Add(file.Name)) recognised.Add(file.Mapping is null ? ReadFile(file, draft, issues, cancellationToken) : ReadMapped(file, file.Mapping, stored, draft, issues, cancellationToken));
            else issues.Add(new Issue(file.Name, 0, "", file.Name, IssueCode.RepeatedFileName));
        }

        var checks = new CrossChecks(draft, new References(draft, stored), issues, cancellationToken);
        foreach (var kind in ImportCatalog.All) kind.Judge(checks);
        return new(draft.ToDataSet(issues), issues.InOrder(), recognised.ToImmutable());
    }

    private static RecognisedFile ReadFile(ImportFile file, Draft draft, IssueList issues, CancellationToken cancellationToken)
    {
        if (KindForm.Read(file, issues) is var (other, made)) return ReadRows(file, other, made, draft, issues, cancellationToken);
        if (!Workbook.IsOne(file.Content.Head.Span)) return ReadCanonical(file, draft, issues, cancellationToken);
        if (TableFile.Read(file, FileForm.Canonical, null, issues) is not { } table) return new(file.Name, null, 0);
        if (KindOf(file, table.Header, issues) is not { } kind) return new(file.Name, null, table.Rows.Length);
        return ReadRows(file, kind, table, draft, issues, cancellationToken);
    }

    /// <summary>Row by row, so that no more of a large file is held than what its rows say.</summary>
    private static RecognisedFile ReadCanonical(ImportFile file, Draft draft, IssueList issues, CancellationToken cancellationToken)
    {
        var rows = 0;
        ImportKind? kind = null;
        RowPipe? pipe = null;
        try
        {
            CsvTable.Read(file, FileForm.Canonical, issues, header =>
            {
                kind = KindOf(file, header, issues);
                if (kind is null) return _ => rows++;
                var columns = Columns(file.Name, header, kind, issues, out var isComplete);
                if (kind.IsApart && file.Content.IsOnDisk) pipe = new(Judge, thing => kind.Keep(draft, thing));
                return text =>
                {
                    rows++;
                    if (pipe is not null) pipe.Add(text);
                    else if (Judge(text) is { } thing) kind.Keep(draft, thing);
                };

                object? Judge(TextRow text)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    return kind.Read(new Row(file.Name, text, columns, isComplete, issues), draft);
                }
            });
            pipe?.End();
        }
        finally
        {
            pipe?.Dispose();
        }

        return new(file.Name, kind?.Id, rows);
    }

    private static ImportKind? KindOf(ImportFile file, ImmutableArray<string> header, IssueList issues)
    {
        var kind = ImportCatalog.Recognise(file.Name, header);
        if (kind is null) issues.Add(new Issue(file.Name, 1, "", string.Join(",", header), IssueCode.UnknownFileKind));
        return kind;
    }

    private static RecognisedFile ReadRows(ImportFile file, ImportKind kind, TextTable table, Draft draft, IssueList issues, CancellationToken cancellationToken)
    {
        var columns = Columns(file.Name, table.Header, kind, issues, out var isComplete);
        foreach (var row in table.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (kind.Read(new Row(file.Name, row, columns, isComplete, issues), draft) is { } thing) kind.Keep(draft, thing);
        }

        return new(file.Name, kind.Id, table.Rows.Length);
    }

    private static RecognisedFile ReadMapped(ImportFile file, Mapping mapping, ReferenceData? stored, Draft draft, IssueList issues, CancellationToken cancellationToken)
    {
        if (TableFile.Read(file, mapping.Form, mapping.Sheet, issues) is not { } table) return new(file.Name, null, 0);

        foreach (var column in mapping.Columns) issues.Name(file.Name, column.Field, column.Header);
        foreach (var column in mapping.Columns.Where(column => table.Header.Count(name => name == column.Header) > 1))
            issues.Add(new Issue(file.Name, mapping.Form?.HeaderLine ?? 1, column.Header, column.Header, IssueCode.RepeatedColumn));
        var canonical = new MappedRows(mapping, table, stored?.Measures ?? [], stored?.Programmes ?? []).Canonical(cancellationToken);
        var columns = Columns(file.Name, canonical.Header, FigureRules.Kind, issues, out _);
        foreach (var row in canonical.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (FigureRules.Kind.Read(new Row(file.Name, row, columns, isHeaderComplete: true, issues), draft) is { } thing) FigureRules.Kind.Keep(draft, thing);
        }

        return new(file.Name, FigureRules.Kind.Id, table.Rows.Length);
    }

    private static FrozenDictionary<string, int> Columns(string file, ImmutableArray<string> header, ImportKind kind, IssueList issues, out bool isComplete)
    {
        var known = kind.Columns.AddRange(kind.OptionalColumns);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < header.Length; index++)
        {
            var column = header[index];
            if (!known.Contains(column))
                issues.Add(new Issue(file, 1, column, column, IssueCode.UnknownColumn) { Arguments = [string.Join(", ", known)] });
            else if (!places.TryAdd(column, index))
                issues.Add(new Issue(file, 1, column, column, IssueCode.RepeatedColumn));
        }

        foreach (var column in kind.Columns.Where(column => !places.ContainsKey(column)))
            issues.Add(new Issue(file, 1, column, "", IssueCode.MissingColumn));
        isComplete = kind.Columns.All(places.ContainsKey);
        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
