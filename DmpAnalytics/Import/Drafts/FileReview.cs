using System.Collections.Immutable;
using DmpAnalytics.Import.Mappings;

namespace DmpAnalytics.Import.Drafts;

/// <summary>One file of a draft as it is read.</summary>
/// <param name="File">Its bytes, with the mapping by which it is read; none for a file in the canonical form.</param>
/// <param name="Questions">What a person must still say; empty for a file that can be read.</param>
/// <param name="Issues">What kept it, or lines of it, from being opened.</param>
public sealed record FileReview(ImportFile File, ImmutableArray<ImportQuestion> Questions, IReadOnlyList<Issue> Issues)
{
    /// <summary>Whether it is in the form of the published data, and needs no mapping.</summary>
    public bool IsCanonical => File.Mapping is null && !IsUnreadable;

    /// <summary>It holds no table: the issues say why.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>A person made the mapping, or kept it under a name; else it was worked out from the file.</summary>
    public bool IsMappingSaid { get; init; }

    /// <summary>The mapping that was said names columns that the file does not have, so another was worked out.</summary>
    public bool IsMappingLost { get; init; }

    /// <summary>The names of its columns.</summary>
    public ImmutableArray<string> Header { get; init; } = [];
}
