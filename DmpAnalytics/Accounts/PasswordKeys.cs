using DmpAnalytics.Accounts.Passwords;
using DmpAnalytics.Storage.AuditLog;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Accounts;

/// <summary>One-time addresses at which the owner of an account sets its password.</summary>
public sealed class PasswordKeys
{
    /// <summary>For how long an address is good.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(3);

    private readonly AccountWorks works;
    private readonly Func<AccountsContext> contexts;
    private readonly TimeProvider time;

    internal PasswordKeys(AccountWorks works, Func<AccountsContext> contexts, TimeProvider time)
    {
        this.works = works;
        this.contexts = contexts;
        this.time = time;
    }

    /// <summary>Whose address it is; null where it is used, too old, or never was.</summary>
    public async Task<Account?> OwnerAsync(string key, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var row = await RowAsync(context, key, cancellationToken);
        if (row is null || !row.IsValidAt(time.GetUtcNow())) return null;
        return await context.Accounts.AsNoTracking().SingleAsync(account => account.Id == row.Account, cancellationToken) is { IsLocked: false } account ? account : null;
    }

    /// <summary>Sets the password and ends the address, and every session that there was.</summary>
    public async Task<Attempt<Account>> UseAsync(string key, string password, CancellationToken cancellationToken)
    {
        if (await OwnerAsync(key, cancellationToken) is not { } owner) return AccountProblem.KeyInvalid;
        if (PasswordRules.ProblemOf(password, owner.UserName!, owner.DisplayName) is { } problem) return problem;

        await using var work = await works.BeginAsync(cancellationToken);
        var row = await RowAsync(work.Context, key, cancellationToken);
        if (row is null || !row.IsValidAt(work.Now)) return AccountProblem.KeyInvalid;
        var account = await work.FindAsync(row.Account, cancellationToken);
        row.EndedAt = work.Now;
        account!.PasswordHash = work.Users.PasswordHasher.HashPassword(account, password);
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        (await work.Users.UpdateSecurityStampAsync(account)).OrThrow();
        await work.LogAsync(Actors.Of(account), LogAction.AccountChanged, account, null, new() { ["password"] = "set" });
        await work.DoneAsync(cancellationToken);
        return account;
    }

    /// <summary>A new address; those before it end.</summary>
    internal static async Task<string> IssueAsync(AccountWork work, Account account, CancellationToken cancellationToken)
    {
        foreach (var former in await work.Context.Keys.Where(key => key.Account == account.Id && key.EndedAt == null).ToListAsync(cancellationToken)) former.EndedAt = work.Now;
        var text = Secret.New();
        work.Context.Keys.Add(new() { Account = account.Id, Sha256 = Secret.HashOf(text), CreatedAt = work.Now, ExpiresAt = work.Now + Lasts });
        return text;
    }

    private static Task<AccountKey?> RowAsync(AccountsContext context, string key, CancellationToken cancellationToken)
    {
        var sha256 = Secret.HashOf(key);
        return context.Keys.SingleOrDefaultAsync(row => row.Sha256 == sha256, cancellationToken);
    }
}
