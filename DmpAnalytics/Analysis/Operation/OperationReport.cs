using System.Collections.Immutable;

namespace DmpAnalytics.Analysis.Operation;

/// <summary>Something that the program needs in order to work. Codes are public.</summary>
public enum Dependency
{
    /// <summary>The file or server of the figures.</summary>
    Database,

    /// <summary>The end of the audit log can be read.</summary>
    Log,

    /// <summary>Room on the disk of the data folder.</summary>
    Disk,

    /// <summary>The figures that travel with the program.</summary>
    ShippedData,

    /// <summary>A browser that prints reports.</summary>
    Printing,
}

/// <summary>Whether it is there. Codes are public.</summary>
public enum DependencyState
{
    Fine,

    /// <summary>The program works on, with something less.</summary>
    Missing,

    /// <summary>The program cannot work.</summary>
    Failed,
}

/// <summary>How one of them is; <paramref name="Detail"/> is a number, a code or a name, never a secret.</summary>
public sealed record DependencyHealth(Dependency Dependency, DependencyState State, string Detail);

/// <summary>What those who watch the program see at one moment.</summary>
/// <param name="Version">Of the program.</param>
/// <param name="Since">When it was started.</param>
/// <param name="Store">What the database is called: the path of a file, or a server.</param>
/// <param name="Data">The latest data version; null where the database cannot be read.</param>
/// <param name="Dependencies">In the order of <see cref="Dependency"/>.</param>
/// <param name="Numbers">What was counted since the start, by public key.</param>
public sealed record OperationReport(
    string Version, DateTimeOffset Since, string Store, long? Data, ImmutableArray<DependencyHealth> Dependencies, ImmutableArray<OperationNumber> Numbers);

/// <summary>One number; bytes and milliseconds are whole.</summary>
/// <param name="Key">Of its name.</param>
/// <param name="Value">Null: nothing was counted yet.</param>
/// <param name="Unit">Of the value.</param>
public sealed record OperationNumber(string Key, decimal? Value, OperationUnit Unit);

public enum OperationUnit
{
    Count,
    Bytes,
    Percent,
    Milliseconds,
}

/// <summary>Looks, each time anew; what is looked at is known to who runs the program.</summary>
public sealed class OperationDesk(Func<CancellationToken, Task<OperationReport>> look)
{
    public Task<OperationReport> LookAsync(CancellationToken cancellationToken) => look(cancellationToken);
}
