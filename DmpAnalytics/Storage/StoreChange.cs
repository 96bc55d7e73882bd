using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Storage;

/// <summary>A file to be kept, as it was given.</summary>
public sealed record FileToKeep(string Name, FileContent Content)
{
    public FileToKeep(string name, ReadOnlyMemory<byte> bytes)
        : this(name, FileContent.Of(bytes))
    {
    }

    public ReadOnlyMemory<byte> Bytes => Content.Bytes;

    /// <summary>Its packed bytes, where somebody packs them already; null: they are packed when they are written.</summary>
    internal Task<FileStream>? Packed { get; init; }
}

/// <summary>What one import changes, worked out against the data version <see cref="Base"/>.</summary>
public sealed record StoreChange
{
    /// <summary>The data version the change was worked out on; 0 for an empty store.</summary>
    public required long Base { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Actor Who { get; init; }

    public required ImportMode Mode { get; init; }

    /// <summary>All files of the import; every row names one of them.</summary>
    public required IReadOnlyList<FileToKeep> Files { get; init; }

    /// <summary>Statements that are not stored.</summary>
    public required DataSet Added { get; init; }

    /// <summary>Statements that are stored and say something else from now on.</summary>
    public required DataSet Changed { get; init; }

    /// <summary>Statements that are stored and count no more from now on.</summary>
    public DataSet Withdrawn { get; init; } = new();

    /// <summary>The draft that becomes this import; null for an import that never was one.</summary>
    public DraftEnd? Draft { get; init; }

    /// <summary>What is kept with an import that comes in at once, as of a draft; null: nothing.</summary>
    public StoredDraft? Record { get; init; }

    /// <summary>Number of rows added, changed, and found as they are.</summary>
    public required (int Added, int Changed, int Unchanged) Counts { get; init; }
}

/// <summary>The draft an import was, on the revision that was looked at, and who lets it in.</summary>
public sealed record DraftEnd(string Id, long Revision, string ReviewedBy, string? ReviewedByAccount);
