namespace DmpAnalytics.Accounts;

/// <summary>A key to the programming interface. Its text was shown once; only the SHA-256 is kept.</summary>
public sealed class AccessToken
{
    /// <summary>How the text of a token begins, by which one that leaked is found.</summary>
    public const string Prefix = "dmpa_";

    public required string Id { get; init; }

    public required string Account { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Label { get; init; }

    public required string Sha256 { get; init; }

    public required List<TokenScope> Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public bool IsValidAt(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
