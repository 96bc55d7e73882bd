using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Storage;

/// <summary>What a person decides about one figure: another rank, or another value than its file gives.</summary>
public sealed record StoreAmendment
{
    /// <summary><see cref="DataVersionKind.Rank"/> or <see cref="DataVersionKind.Correction"/>.</summary>
    public required DataVersionKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Actor Who { get; init; }

    /// <summary>The figure as it counted when it was looked at; if it says something else by now nothing is written.</summary>
    public required Figure Before { get; init; }

    /// <summary>The figure from now on, with its <see cref="Figure.Decisions"/>.</summary>
    public required Figure After { get; init; }

    public required string Reason { get; init; }
}
