using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Kinds.Figures;
using DmpAnalytics.Import.Reading;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import.Mappings;

/// <summary>A file that is not in the canonical form, and the mapping worked out for it; null: it holds no table, the issues say why.</summary>
public sealed record MappedFile(ImportFile File, ProposedMapping? Proposed, IReadOnlyList<Issue> Issues);

/// <summary>Tells the files of a set that are in the canonical form from those that need a mapping.</summary>
public static class MappedSet
{
    /// <summary>
    /// Whether a file is UTF-8 with commas and the header of a kind of file, mistakes in it allowed, whatever its rows say; or a
    /// workbook whose first row is such a header without a mistake.
    /// </summary>
    public static bool IsCanonical(ImportFile file) => KindOf(file) is not null;

    /// <summary>
    /// The id of the kind of a file in the canonical form; null for any other. Figures that name no source at all are none: their
    /// source is asked for the whole file.
    /// </summary>
    public static string? KindOf(ImportFile file)
    {
        if (KindForm.Read(file, new IssueList()) is var (other, _)) return other.Id;
        if (HeaderOf(file) is not { } header) return null;
        var kind = Workbook.IsOne(file.Content.Head.Span)
            ? ImportCatalog.All.FirstOrDefault(kind => ImportCatalog.IsHeaderOf(kind, header))
            : ImportCatalog.Recognise(file.Name, header);
        return kind is null || (kind == FigureRules.Kind && !header.Contains("source")) ? null : kind.Id;
    }

    private static ImmutableArray<string>? HeaderOf(ImportFile file) =>
        Workbook.IsOne(file.Content.Head.Span) ? TableFile.Read(file, FileForm.Canonical, null, new IssueList())?.Header : CsvTable.Header(file, FileForm.Canonical);

    /// <summary>The files that need a mapping, each with the one given where it fits, else with a proposal.</summary>
    public static ImmutableArray<MappedFile> Of(IEnumerable<ImportFile> files, ReferenceData reference, Mapping? given) =>
        [.. files.Where(file => file.Content.Length > 0 && !IsCanonical(file)).Select(file => new MappedFile(file, Proposals.Of(file, reference, given, out var issues), issues))];
}
