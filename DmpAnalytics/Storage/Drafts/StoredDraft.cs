namespace DmpAnalytics.Storage.Drafts;

/// <summary>An import before it is one: its files and everything a person said of them. A change of it is a new <see cref="Revision"/>.</summary>
public sealed record StoredDraft
{
    /// <summary>Public and not to be guessed: 22 letters, digits, hyphens and underscores.</summary>
    public required string Id { get; init; }

    /// <summary>Grows by one with every change, so that two persons do not overwrite each other.</summary>
    public long Revision { get; init; }

    public DraftState State { get; init; }

    public ImportMode Mode { get; init; }

    /// <summary>When it was begun, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required string PreparedBy { get; init; }

    /// <summary>The account of <see cref="PreparedBy"/>; null where there is none, as on the command line.</summary>
    public string? PreparedByAccount { get; init; }

    /// <summary>Who released or scheduled it; null before.</summary>
    public string? ReviewedBy { get; init; }

    public string? ReviewedByAccount { get; init; }

    /// <summary>The source of every figure whose file names none; null: not chosen.</summary>
    public string? Source { get; init; }

    /// <summary>The data version on which its difference was last looked at; 0: never.</summary>
    public long Base { get; init; }

    /// <summary>SHA-256 of the difference that was agreed to; null before.</summary>
    public string? Agreed { get; init; }

    /// <summary>The second of its release, UTC; null: when a person says so.</summary>
    public DateTimeOffset? ReleaseAt { get; init; }

    /// <summary>When it was released or thrown away, UTC.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it was thrown away, sent back or not released at its time; empty otherwise.</summary>
    public string Note { get; init; } = "";

    /// <summary>The import it became; null before, and for one that said nothing new.</summary>
    public long? Import { get; init; }

    public IReadOnlyList<StoredDraftFile> Files { get; init; } = [];

    public IReadOnlyList<Acknowledgement> Acknowledgements { get; init; } = [];
}

/// <summary>A file of a draft.</summary>
/// <param name="Name">Without folders.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits of its bytes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Mapping">How it becomes figures, as JSON; null: not said by a person.</param>
public sealed record StoredDraftFile(string Name, string Sha256, long Length, string? Mapping);

/// <summary>A person lets the warnings of one kind in, and says why; kept with the import.</summary>
/// <param name="Issue">The code of the warnings.</param>
/// <param name="Count">How many there were; more than these are to be acknowledged anew.</param>
/// <param name="Who">The person, as listed.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why.</param>
public sealed record Acknowledgement(string Issue, int Count, string Who, DateTimeOffset At, string Reason);
