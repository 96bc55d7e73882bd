using System.Security.Cryptography;
using System.Text;
using DmpAnalytics.Accounts.Passwords;
using DmpAnalytics.Storage.AuditLog;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Accounts;

/// <summary>
/// The one-time address at which the first account is made, printed at the start while there is none. Its key is kept in memory
/// alone: it ends with its use, with the first account however that was made, and with the program.
/// </summary>
public sealed class FirstAdministrator
{
    private readonly AccountWorks works;
    private readonly AccountReader accounts;
    private string? sha256;

    internal FirstAdministrator(AccountWorks works, AccountReader accounts)
    {
        this.works = works;
        this.accounts = accounts;
    }

    /// <summary>A key, or null where there are accounts already. A later one ends the former.</summary>
    public async Task<string?> OfferAsync(CancellationToken cancellationToken)
    {
        if (await accounts.AnyAsync(cancellationToken)) return null;
        var key = Secret.New();
        sha256 = Secret.HashOf(key);
        return key;
    }

    /// <summary>Whether the key is the one that was printed, and nobody came before.</summary>
    public async Task<bool> IsOpenAsync(string key, CancellationToken cancellationToken) => IsKey(key) && !await accounts.AnyAsync(cancellationToken);

    /// <summary>Makes the account with its password.</summary>
    public async Task<Attempt<Account>> CreateAsync(string key, string name, string displayName, string password, CancellationToken cancellationToken)
    {
        if (!IsKey(key)) return AccountProblem.KeyInvalid;
        if (!AccountNames.IsName(name)) return AccountProblem.BadName;
        if (!AccountNames.IsDisplayName(displayName)) return AccountProblem.BadDisplayName;
        if (PasswordRules.ProblemOf(password, name, displayName) is { } problem) return problem;

        await using var work = await works.BeginAsync(cancellationToken);
        if (await work.Context.Accounts.AnyAsync(cancellationToken)) return AccountProblem.KeyInvalid;
        var account = new Account { UserName = name, DisplayName = displayName.Trim(), CreatedAt = work.Now, LockoutEnabled = true };
        account.Roles.Add(new() { Role = Role.Administrator });
        account.PasswordHash = work.Users.PasswordHasher.HashPassword(account, password);
        (await work.Users.CreateAsync(account)).OrThrow();
        var by = Actors.Of(account);
        await work.LogAsync(by, LogAction.AccountCreated, account, null, new() { ["name"] = name, ["display_name"] = account.DisplayName });
        await work.LogAsync(by, LogAction.RoleGranted, account, null, new() { ["role"] = Domain.Code.Of(Role.Administrator) });
        await work.DoneAsync(cancellationToken);
        sha256 = null;
        return account;
    }

    private bool IsKey(string key) =>
        sha256 is { } known && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(known), Encoding.ASCII.GetBytes(Secret.HashOf(key)));
}
