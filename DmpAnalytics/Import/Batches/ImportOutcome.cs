using System.Diagnostics.CodeAnalysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Import.Batches;

/// <summary>What came of an import or of its rehearsal.</summary>
/// <param name="Read">What the files say, with every issue.</param>
/// <param name="Difference">Null when an error keeps the set out.</param>
/// <param name="Version">The data version that was made; null when nothing was written.</param>
public sealed record ImportOutcome(ReadOutcome Read, Difference? Difference, DataVersion? Version)
{
    /// <summary>An error keeps the whole set out: nothing was written.</summary>
    [MemberNotNullWhen(false, nameof(Difference))]
    public bool IsRefused => Difference is null;

    /// <summary>The store says all of it already: nothing was written.</summary>
    public bool IsKnown => Difference is { IsEmpty: true };

    /// <summary>Warnings were not let in: nothing was written.</summary>
    public bool IsHeld { get; init; }

    /// <summary>What the plausibility rules find in the new state; null unless <see cref="ImportTerms.Review"/> asked, and where nothing was written.</summary>
    public FindingsReview? Findings { get; init; }

    public bool HasWarnings => Read.Issues.Any(issue => !issue.IsError);

    /// <summary>What the store said before.</summary>
    internal DataSet Stored { get; init; } = new();

    /// <summary>What the files would change in a store that says <paramref name="stored"/>.</summary>
    internal static ImportOutcome Of(IReadOnlyList<ImportFile> files, DataSet stored, ImportMode mode, CancellationToken cancellationToken)
    {
        var read = MendedSources.Told(ImportReader.Read(files, stored.ToReference(0), cancellationToken), stored);
        return new(read, read.HasErrors ? null : Difference.Between(stored, read.DataSet, mode, cancellationToken), null) { Stored = stored };
    }
}
