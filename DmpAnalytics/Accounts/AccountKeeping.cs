using System.Text.Json.Nodes;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Accounts;

/// <summary>What administrators do with accounts, each with its entry in the log.</summary>
public sealed class AccountKeeping
{
    private readonly AccountWorks works;

    internal AccountKeeping(AccountWorks works) => this.works = works;

    /// <summary>A new account without a password, and the key of the address at which its owner sets one.</summary>
    public async Task<Attempt<NewAccount>> CreateAsync(string name, string displayName, IReadOnlyCollection<Role> roles, Actor by, CancellationToken cancellationToken)
    {
        if (!AccountNames.IsName(name)) return AccountProblem.BadName;
        if (!AccountNames.IsDisplayName(displayName)) return AccountProblem.BadDisplayName;

        await using var work = await works.BeginAsync(cancellationToken);
        if (await work.Users.FindByNameAsync(name) is not null) return AccountProblem.NameTaken;

        var account = new Account { UserName = name, DisplayName = displayName.Trim(), CreatedAt = work.Now, LockoutEnabled = true };
        account.Roles.AddRange(Given(roles).Select(role => new AccountRole { Role = role }));
        (await work.Users.CreateAsync(account)).OrThrow();
        await work.LogAsync(by, LogAction.AccountCreated, account, null, new() { ["name"] = name, ["display_name"] = account.DisplayName });
        foreach (var role in Given(roles)) await work.LogAsync(by, LogAction.RoleGranted, account, null, RoleJson(role));
        var key = await PasswordKeys.IssueAsync(work, account, cancellationToken);
        await work.DoneAsync(cancellationToken);
        return new NewAccount(account, key);
    }

    /// <summary>Makes the roles those given. Reader, which every account is, need not be among them.</summary>
    public async Task<AccountProblem?> SetRolesAsync(string id, IReadOnlyCollection<Role> roles, Actor by, CancellationToken cancellationToken)
    {
        await using var work = await works.BeginAsync(cancellationToken);
        if (await work.FindAsync(id, cancellationToken) is not { } account) return AccountProblem.UnknownAccount;

        var wanted = Given(roles).ToHashSet();
        if (!wanted.Contains(Role.Administrator) && await IsLastAdministratorAsync(work, account, cancellationToken)) return AccountProblem.LastAdministrator;

        foreach (var gone in account.Roles.Where(role => !wanted.Contains(role.Role)).ToList())
        {
            account.Roles.Remove(gone);
            work.Context.Remove(gone);
            await work.LogAsync(by, LogAction.RoleRevoked, account, RoleJson(gone.Role));
        }

        foreach (var come in wanted.Except(account.Roles.Select(role => role.Role)).Order().ToList())
        {
            account.Roles.Add(new() { Role = come });
            await work.LogAsync(by, LogAction.RoleGranted, account, null, RoleJson(come));
        }

        await work.DoneAsync(cancellationToken);
        return null;
    }

    /// <summary>Closes an account and ends its sessions; its tokens stop too. Opening it again ends the pause after wrong passwords.</summary>
    public async Task<AccountProblem?> SetLockedAsync(string id, bool isLocked, Actor by, CancellationToken cancellationToken)
    {
        await using var work = await works.BeginAsync(cancellationToken);
        if (await work.FindAsync(id, cancellationToken) is not { } account) return AccountProblem.UnknownAccount;
        if (isLocked && account.Id == by.Account) return AccountProblem.OwnLock;
        if (isLocked && await IsLastAdministratorAsync(work, account, cancellationToken)) return AccountProblem.LastAdministrator;

        var before = account.IsLocked;
        account.IsLocked = isLocked;
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        (await work.Users.UpdateSecurityStampAsync(account)).OrThrow();
        await work.LogAsync(by, isLocked ? LogAction.AccountLocked : LogAction.AccountChanged, account, new() { ["locked"] = before }, new() { ["locked"] = isLocked });
        await work.DoneAsync(cancellationToken);
        return null;
    }

    /// <summary>
    /// Takes the password away and ends the sessions; the owner sets a new one at the address of the key. With
    /// <paramref name="alsoSecondFactor"/> the authenticator app is forgotten too, for who lost phone and recovery codes.
    /// </summary>
    public async Task<Attempt<NewAccount>> ResetAsync(string id, bool alsoSecondFactor, Actor by, CancellationToken cancellationToken)
    {
        await using var work = await works.BeginAsync(cancellationToken);
        if (await work.FindAsync(id, cancellationToken) is not { } account) return AccountProblem.UnknownAccount;

        account.PasswordHash = null;
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        if (alsoSecondFactor && account.TwoFactorEnabled)
        {
            SecondFactor.Forget(account);
            await work.LogAsync(by, LogAction.SecondFactorChanged, account, SecondFactor.Json(true), SecondFactor.Json(false));
        }

        (await work.Users.UpdateSecurityStampAsync(account)).OrThrow();
        await work.LogAsync(by, LogAction.PasswordReset, account);
        var key = await PasswordKeys.IssueAsync(work, account, cancellationToken);
        await work.DoneAsync(cancellationToken);
        return new NewAccount(account, key);
    }

    private static IEnumerable<Role> Given(IEnumerable<Role> roles) => roles.Where(role => role != Role.Reader).Distinct().Order();

    private static JsonObject RoleJson(Role role) => new() { ["role"] = Code.Of(role) };

    private static async Task<bool> IsLastAdministratorAsync(AccountWork work, Account account, CancellationToken cancellationToken) =>
        account.Roles.Exists(role => role.Role == Role.Administrator)
        && !await work.Context.Accounts.AnyAsync(
            other => other.Id != account.Id && !other.IsLocked && other.Roles.Any(role => role.Role == Role.Administrator), cancellationToken);
}

/// <summary>An account and the key of its one-time address, which is shown now and never again.</summary>
public sealed record NewAccount(Account Account, string Key);
