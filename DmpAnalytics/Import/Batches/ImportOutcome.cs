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

    /// <summary>What the store said before; of its figures those beside which the import was looked at.</summary>
    internal DataSet Stored { get; init; } = new();

    /// <summary>Whether it was looked at beside every stored figure.</summary>
    internal bool IsBesideAll { get; init; } = true;

    /// <summary>What the files would change in a store, looked at beside the figures that it can have to do with.</summary>
    /// <param name="reader">The store.</param>
    /// <param name="version">Its data version.</param>
    /// <param name="files">The set.</param>
    /// <param name="mode">Whether it withdraws; then everything is looked at.</param>
    /// <param name="few">Up to so many stored figures are all looked at.</param>
    /// <param name="cancellationToken">Looked at with every row.</param>
    internal static async Task<ImportOutcome> OfAsync(
        DataReader reader, long version, IReadOnlyList<ImportFile> files, ImportMode mode, CancellationToken cancellationToken, int few = NearbyFigures.Few)
    {
        var stored = await reader.DataSetWithoutFiguresAsync(version, cancellationToken);
        var read = ImportReader.Read(files, stored.ToReference(0), cancellationToken);
        var range = mode == ImportMode.Add ? await NearbyFigures.RangeAsync(reader, stored, read.DataSet, few, cancellationToken) : null;
        return Of(read, stored with { Figures = await reader.FigureTableAsync(range, version, cancellationToken) }, mode, cancellationToken) with { IsBesideAll = range is null };
    }

    /// <summary>What the files would change in a store that says <paramref name="stored"/>.</summary>
    internal static ImportOutcome Of(IReadOnlyList<ImportFile> files, DataSet stored, ImportMode mode, CancellationToken cancellationToken) =>
        Of(ImportReader.Read(files, stored.ToReference(0), cancellationToken), stored, mode, cancellationToken);

    private static ImportOutcome Of(ReadOutcome read, DataSet stored, ImportMode mode, CancellationToken cancellationToken)
    {
        var told = MendedSources.Told(read, stored);
        return new(told, told.HasErrors ? null : Difference.Between(stored, told.DataSet, mode, cancellationToken), null) { Stored = stored };
    }
}
