using System.Security.Claims;
using DmpAnalytics.Accounts.Passwords;
using DmpAnalytics.Storage.AuditLog;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Accounts;

/// <summary>How far somebody came at the door.</summary>
/// <param name="Account">Who it is; null where name, password or code is wrong, or the account closed: which of them is told to nobody.</param>
/// <param name="NeedsCode">The password is right, and the code of the app is still to come.</param>
public sealed record SignInOutcome(Account? Account, bool NeedsCode)
{
    internal static readonly SignInOutcome Refused = new(null, false);
}

/// <summary>
/// The door. It answers the same, and takes as long, whether an account exists or not; wrong passwords and codes are counted, and ten
/// in a row pause the account for a quarter of an hour.
/// </summary>
public sealed class SignIn
{
    private const int LongestName = 256;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    private readonly AccountWorks works;
    private readonly AccountPasswordHasher hasher;
    private readonly SecondFactorSeal seal;
    private readonly Func<AccountsContext> contexts;
    private readonly TimeProvider time;

    internal SignIn(AccountWorks works, AccountPasswordHasher hasher, SecondFactorSeal seal, Func<AccountsContext> contexts, TimeProvider time)
    {
        this.time = time;
        this.works = works;
        this.hasher = hasher;
        this.seal = seal;
        this.contexts = contexts;
    }

    public async Task<SignInOutcome> WithPasswordAsync(string name, string password, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var outcome = await ByPasswordAsync(name, password, cancellationToken);
        if (outcome.Account is not null) return outcome;

        // Counting a wrong password takes some milliseconds that an unknown name does not: refusals come at whole quarters of a second.
        var over = time.GetElapsedTime(begun).Ticks % Beat.Ticks;
        await Task.Delay(Beat - TimeSpan.FromTicks(over), time, cancellationToken);
        return outcome;
    }

    private async Task<SignInOutcome> ByPasswordAsync(string name, string password, CancellationToken cancellationToken)
    {
        if (name.Length > LongestName || password.Length > PasswordRules.Longest * 2) return SignInOutcome.Refused;

        // The hash takes its time before the transaction is opened, which holds up every other change.
        var known = await ByNameAsync(name.Trim(), cancellationToken);
        var isRight = hasher.IsPassword(known, password);
        if (known is null) return SignInOutcome.Refused;

        await using var work = await works.BeginAsync(cancellationToken);
        var account = await work.FindAsync(known.Id, cancellationToken);
        if (account is null || account.IsLocked || await work.Users.IsLockedOutAsync(account)) return SignInOutcome.Refused;
        if (!isRight || account.PasswordHash != known.PasswordHash) return await FailAsync(work, account, cancellationToken);
        if (account.TwoFactorEnabled) return new(account, true);
        return await SucceedAsync(work, account, cancellationToken);
    }

    /// <summary>The second step, for who came through the first.</summary>
    /// <param name="halfWay">What the first step left in the browser.</param>
    /// <param name="code">The code of the app, or a recovery code.</param>
    /// <param name="cancellationToken">Stops before anything is counted.</param>
    public async Task<SignInOutcome> WithCodeAsync(ClaimsPrincipal halfWay, string code, CancellationToken cancellationToken)
    {
        await using var work = await works.BeginAsync(cancellationToken);
        var id = AccountClaims.IdOf(halfWay);
        if (id is null || await work.FindAsync(id, cancellationToken) is not { IsLocked: false, TwoFactorEnabled: true } account) return SignInOutcome.Refused;
        if (!halfWay.HasClaim(AccountClaims.Stamp, account.SecurityStamp!) || await work.Users.IsLockedOutAsync(account)) return SignInOutcome.Refused;
        if (code.Length > LongestName || !SecondFactor.Take(account, seal.Open(account.SecondFactorKey), code, work.Now))
            return await FailAsync(work, account, cancellationToken);
        return await SucceedAsync(work, account, cancellationToken);
    }

    private static async Task<SignInOutcome> FailAsync(AccountWork work, Account account, CancellationToken cancellationToken)
    {
        (await work.Users.AccessFailedAsync(account)).OrThrow();
        var isPaused = await work.Users.IsLockedOutAsync(account);
        await work.LogAsync(Actors.Stranger, LogAction.SignInFailed, account, null, new() { ["paused"] = isPaused });
        await work.DoneAsync(cancellationToken);
        return SignInOutcome.Refused;
    }

    private static async Task<SignInOutcome> SucceedAsync(AccountWork work, Account account, CancellationToken cancellationToken)
    {
        account.SignedInAt = work.Now;
        account.AccessFailedCount = 0;
        (await work.Users.UpdateAsync(account)).OrThrow();
        await work.LogAsync(Actors.Of(account), LogAction.SignedIn, account);
        await work.DoneAsync(cancellationToken);
        return new(account, false);
    }

    private async Task<Account?> ByNameAsync(string name, CancellationToken cancellationToken)
    {
        var normal = name.ToUpperInvariant();
        await using var context = contexts();
        return await context.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.NormalizedUserName == normal, cancellationToken);
    }
}
