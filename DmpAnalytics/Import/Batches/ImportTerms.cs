using DmpAnalytics.Indicators.Checks;
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

    /// <summary>Asks what the plausibility rules find in the new state, at work while it is stored; null: nobody asks.</summary>
    public ReviewTerms? Review { get; init; }

    /// <summary>The files packed while they were looked at before; null: they are packed from the begin of the import on.</summary>
    internal FilePacking? Packing { get; init; }
}

/// <summary>With which thresholds the plausibility rules run, and how many findings are kept; all are counted.</summary>
public sealed record ReviewTerms(CheckOptions Options, int Most);
