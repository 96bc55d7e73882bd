namespace DmpAnalytics.Accounts;

/// <summary>A one-time address at which the owner of an account sets its password; only the SHA-256 of its key is kept.</summary>
public sealed class AccountKey
{
    public long Id { get; init; }

    public required string Account { get; init; }

    public required string Sha256 { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Used, or made void by a later one.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public bool IsValidAt(DateTimeOffset now) => EndedAt is null && now < ExpiresAt;
}
