namespace DmpAnalytics.Accounts;

/// <summary>Stands in once for the authenticator app; only its SHA-256 is kept.</summary>
public sealed class RecoveryCode
{
    public long Id { get; init; }

    public string Account { get; init; } = "";

    public required string Sha256 { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}
