namespace DmpAnalytics.Accounts;

/// <summary>A role that an account has.</summary>
public sealed class AccountRole
{
    public string Account { get; init; } = "";

    public required Role Role { get; init; }
}
