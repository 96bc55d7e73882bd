namespace DmpAnalytics.Domain;

/// <summary>
/// A perimeter of one programme in one file: what money covers, or for counts something narrower than the whole.
/// <see cref="PartOf"/> names the scope that contains it.
/// </summary>
public sealed record Scope
{
    public Scope(string programme, string file, string id, LocalText name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        ArgumentNullException.ThrowIfNull(name);
        if (name.IsEmpty) throw new ArgumentException("A scope has a name.", nameof(name));
        Programme = Guard.Id(programme);
        File = file;
        Id = Guard.Id(id);
        Name = name;
    }

    public string Programme { get; }

    public string File { get; }

    public string Id { get; }

    public LocalText Name { get; }

    public string? PartOf { get; init; }

    /// <summary>From when money of this scope could be spent; the days before it are cut off.</summary>
    public DateOnly? Starts { get; init; }

    /// <summary>The perimeter taken unless the reader chooses.</summary>
    public bool IsDefault { get; init; }
}
