using DmpAnalytics.Storage;

namespace DmpAnalytics.Import.Batches;

/// <summary>On what terms files come in at once.</summary>
public sealed record ImportTerms
{
    public ImportMode Mode { get; init; }

    /// <summary>Why the warnings are let in, kept with the import; null: they are not.</summary>
    public string? Acknowledge { get; init; }

    /// <summary>Whether warnings need a reason; the program's own figures are let in as they are.</summary>
    public bool IsOwnData { get; init; }
}
