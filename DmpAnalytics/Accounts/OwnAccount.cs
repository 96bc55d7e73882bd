using DmpAnalytics.Accounts.Passwords;
using DmpAnalytics.Storage.AuditLog;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Accounts;

/// <summary>
/// What a person does with the own account. What would let a thief of a session stay asks for the password again; wrong ones are
/// counted as at the door.
/// </summary>
public sealed class OwnAccount
{
    private readonly AccountWorks works;
    private readonly AccountPasswordHasher hasher;
    private readonly SecondFactorSeal seal;
    private readonly Func<AccountsContext> contexts;

    internal OwnAccount(AccountWorks works, AccountPasswordHasher hasher, SecondFactorSeal seal, Func<AccountsContext> contexts)
    {
        this.works = works;
        this.hasher = hasher;
        this.seal = seal;
        this.contexts = contexts;
    }

    /// <summary>Sets another password and ends all other sessions; gives the account whose session goes on.</summary>
    public async Task<Attempt<Account>> ChangePasswordAsync(string id, string present, string next, CancellationToken cancellationToken) =>
        await ProvenAsync<Account>(id, present, async (work, account) =>
        {
            if (PasswordRules.ProblemOf(next, account.UserName!, account.DisplayName) is { } problem) return problem;
            account.PasswordHash = work.Users.PasswordHasher.HashPassword(account, next);
            (await work.Users.UpdateSecurityStampAsync(account)).OrThrow();
            await work.LogAsync(Actors.Of(account), LogAction.AccountChanged, account, null, new() { ["password"] = "changed" });
            return account;
        }, cancellationToken);

    /// <summary>Ends every session, this one too unless it is opened anew with what is returned.</summary>
    public async Task<Attempt<Account>> SignOutEverywhereAsync(string id, CancellationToken cancellationToken)
    {
        await using var work = await works.BeginAsync(cancellationToken);
        if (await work.FindAsync(id, cancellationToken) is not { } account) return AccountProblem.UnknownAccount;
        (await work.Users.UpdateSecurityStampAsync(account)).OrThrow();
        await work.LogAsync(Actors.Of(account), LogAction.SignedOutEverywhere, account);
        await work.DoneAsync(cancellationToken);
        return account;
    }

    /// <summary>A key for an authenticator app, kept but not yet asked for: <see cref="ConfirmSecondFactorAsync"/> turns it on.</summary>
    public async Task<Attempt<string>> BeginSecondFactorAsync(string id, string password, CancellationToken cancellationToken) =>
        await ProvenAsync<string>(id, password, (work, account) =>
        {
            if (account.TwoFactorEnabled) return Task.FromResult<Attempt<string>>(AccountProblem.SecondFactorState);
            var key = TimeCode.NewKey();
            account.SecondFactorKey = seal.Seal(key);
            return Task.FromResult<Attempt<string>>(key);
        }, cancellationToken);

    /// <summary>The key that waits for its first code; null where there is none.</summary>
    public async Task<string?> WaitingKeyAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var account = await context.Accounts.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken);
        return account is { TwoFactorEnabled: false } ? seal.Open(account.SecondFactorKey) : null;
    }

    /// <summary>Turns the second factor on once the app gives a right code; ends other sessions; gives the account and its recovery codes.</summary>
    public async Task<Attempt<RecoveryCodes>> ConfirmSecondFactorAsync(string id, string code, CancellationToken cancellationToken)
    {
        await using var work = await works.BeginAsync(cancellationToken);
        if (await work.FindAsync(id, cancellationToken) is not { TwoFactorEnabled: false } account) return AccountProblem.SecondFactorState;
        if (seal.Open(account.SecondFactorKey) is not { } key) return AccountProblem.SecondFactorState;
        if (TimeCode.StepOf(key, code, work.Now, 0) is not { } step) return AccountProblem.WrongCode;

        account.TwoFactorEnabled = true;
        account.SecondFactorStep = step;
        var codes = SecondFactor.Renew(account);
        (await work.Users.UpdateSecurityStampAsync(account)).OrThrow();
        await work.LogAsync(Actors.Of(account), LogAction.SecondFactorChanged, account, SecondFactor.Json(false), SecondFactor.Json(true));
        await work.DoneAsync(cancellationToken);
        return new RecoveryCodes(account, codes);
    }

    /// <summary>New recovery codes; those before them stop.</summary>
    public async Task<Attempt<RecoveryCodes>> RenewRecoveryCodesAsync(string id, string password, CancellationToken cancellationToken) =>
        await ProvenAsync<RecoveryCodes>(id, password, async (work, account) =>
        {
            if (!account.TwoFactorEnabled) return AccountProblem.SecondFactorState;
            var codes = SecondFactor.Renew(account);
            await work.LogAsync(Actors.Of(account), LogAction.SecondFactorChanged, account, null, new() { ["recovery_codes"] = "renewed" });
            return new RecoveryCodes(account, codes);
        }, cancellationToken);

    public async Task<Attempt<Account>> EndSecondFactorAsync(string id, string password, CancellationToken cancellationToken) =>
        await ProvenAsync<Account>(id, password, async (work, account) =>
        {
            if (!account.TwoFactorEnabled) return AccountProblem.SecondFactorState;
            SecondFactor.Forget(account);
            (await work.Users.UpdateSecurityStampAsync(account)).OrThrow();
            await work.LogAsync(Actors.Of(account), LogAction.SecondFactorChanged, account, SecondFactor.Json(true), SecondFactor.Json(false));
            return account;
        }, cancellationToken);

    /// <summary>Does something for who gives the password; a wrong one is counted, and may pause the account.</summary>
    internal async Task<Attempt<T>> ProvenAsync<T>(
        string id, string password, Func<AccountWork, Account, Task<Attempt<T>>> change, CancellationToken cancellationToken)
        where T : class
    {
        Account? known;
        await using (var context = contexts()) known = await context.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == id, cancellationToken);
        var isRight = password.Length <= PasswordRules.Longest * 2 && hasher.IsPassword(known, password);

        await using var work = await works.BeginAsync(cancellationToken);
        if (await work.FindAsync(id, cancellationToken) is not { IsLocked: false } account) return AccountProblem.UnknownAccount;
        if (await work.Users.IsLockedOutAsync(account)) return AccountProblem.Paused;
        if (!isRight || account.PasswordHash != known!.PasswordHash)
        {
            (await work.Users.AccessFailedAsync(account)).OrThrow();
            await work.LogAsync(Actors.Of(account), LogAction.SignInFailed, account, null, new() { ["paused"] = await work.Users.IsLockedOutAsync(account) });
            await work.DoneAsync(cancellationToken);
            return AccountProblem.WrongPassword;
        }

        account.AccessFailedCount = 0;
        var outcome = await change(work, account);
        if (outcome.Problem is null) await work.DoneAsync(cancellationToken);
        return outcome;
    }
}

/// <summary>An account and its new recovery codes, which are shown now and never again.</summary>
public sealed record RecoveryCodes(Account Account, IReadOnlyList<string> Texts);
