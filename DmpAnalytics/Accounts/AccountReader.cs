using System.Security.Claims;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Accounts;

/// <summary>Reads accounts as they are now.</summary>
public sealed class AccountReader
{
    private readonly Func<AccountsContext> contexts;
    private readonly TimeProvider time;

    internal AccountReader(Func<AccountsContext> contexts, TimeProvider time)
    {
        this.contexts = contexts;
        this.time = time;
    }

    /// <summary>All accounts, by the name under which they sign in.</summary>
    public async Task<IReadOnlyList<Account>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts();
        return await Whole(context).OrderBy(account => account.NormalizedUserName).ToListAsync(cancellationToken);
    }

    public async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts();
        return await context.Accounts.AnyAsync(cancellationToken);
    }

    public async Task<Account?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        return await Whole(context).SingleOrDefaultAsync(account => account.Id == id, cancellationToken);
    }

    /// <summary>The account that signs in under a name, however it is capitalised.</summary>
    public async Task<Account?> ByNameAsync(string name, CancellationToken cancellationToken)
    {
        var normal = name.ToUpperInvariant();
        await using var context = contexts();
        return await Whole(context).SingleOrDefaultAsync(account => account.NormalizedUserName == normal, cancellationToken);
    }

    /// <summary>The tokens of an account, the newest first, those that no longer work too.</summary>
    public async Task<IReadOnlyList<AccessToken>> TokensAsync(string account, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var tokens = await context.Tokens.AsNoTracking().Where(token => token.Account == account).ToListAsync(cancellationToken);
        return [.. tokens.OrderByDescending(token => token.CreatedAt)];
    }

    /// <summary>
    /// The person of a session as of now: with the roles of this moment, or null when the account was locked or the session ended
    /// since it was opened.
    /// </summary>
    internal async Task<ClaimsPrincipal?> CurrentAsync(ClaimsPrincipal session, CancellationToken cancellationToken)
    {
        if (AccountClaims.IdOf(session) is not { } id) return null;
        if (await FindAsync(id, cancellationToken) is not { IsLocked: false } account) return null;
        return session.HasClaim(AccountClaims.Stamp, account.SecurityStamp!) ? AccountClaims.Of(account, AccountSchemes.Session) : null;
    }

    /// <summary>Whoever a token speaks for; null when it is unknown, expired, revoked, or its account locked.</summary>
    internal async Task<ClaimsPrincipal?> OfTokenAsync(string text, CancellationToken cancellationToken)
    {
        var sha256 = Secret.HashOf(text);
        await using var context = contexts();
        var token = await context.Tokens.AsNoTracking().SingleOrDefaultAsync(known => known.Sha256 == sha256, cancellationToken);
        if (token is null || !token.IsValidAt(time.GetUtcNow())) return null;
        var account = await Whole(context).SingleAsync(owner => owner.Id == token.Account, cancellationToken);
        return account.IsLocked ? null : AccountClaims.Of(account, token, AccountSchemes.Token);
    }

    private static IQueryable<Account> Whole(AccountsContext context) =>
        context.Accounts.AsNoTracking().AsSplitQuery().Include(account => account.Roles);
}
