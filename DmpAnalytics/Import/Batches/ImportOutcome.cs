using System.Diagnostics.CodeAnalysis;
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
}
