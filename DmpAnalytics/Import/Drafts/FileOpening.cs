using DmpAnalytics.Domain;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Import.Reading;
using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Import.Drafts;

/// <summary>Opens one file of a draft: in the canonical form, by the mapping that was said, or by one worked out from it.</summary>
internal static class FileOpening
{
    /// <param name="file">The file.</param>
    /// <param name="kept">What was said of it.</param>
    /// <param name="reference">What is known.</param>
    /// <param name="source">The source of figures whose file names none; null: none chosen.</param>
    public static FileReview Open(ImportFile file, StoredDraftFile kept, ReferenceData reference, string? source)
    {
        var said = kept.Mapping is { } text && MappingJson.TryRead(text, out var read) ? read : null;
        if (file.Bytes.IsEmpty || (said is null && MappedSet.IsCanonical(file))) return new(file, [], []) { IsUnreadable = false };

        var proposed = Proposals.Of(file, reference, said, out var issues);
        var isLost = said is { Columns.IsEmpty: false } && proposed is not null && !IsSame(said, proposed.Mapping);
        if (isLost && said!.Form is not null && Proposals.Of(file, reference, said with { Form = null }, out var others) is { } again && IsSame(said, again.Mapping))
            (proposed, issues, isLost) = (again, others, false);
        if (proposed is null) return new(file, [], issues) { IsUnreadable = true };

        if (said is not null && !IsSame(said, proposed.Mapping) && (said.Constants.Count > 0 || said.Texts.Count > 0))
            proposed = Proposals.Of(file, reference, proposed.Mapping with { Constants = said.Constants, Texts = said.Texts }, out issues) ?? proposed;
        if (source is not null) proposed = proposed.WithSource(source);
        return new(file with { Mapping = proposed.Mapping }, proposed.Questions, issues)
        {
            IsMappingSaid = said is not null && !isLost,
            IsMappingLost = isLost,
            Header = TableFile.Read(file, proposed.Mapping.Form, proposed.Mapping.Sheet, new IssueList())?.Header ?? [],
        };
    }

    private static bool IsSame(Mapping said, Mapping used) => said.Columns.Select(column => column.Header).SequenceEqual(used.Columns.Select(column => column.Header));
}
