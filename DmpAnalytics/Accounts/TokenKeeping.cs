using System.Text.Json.Nodes;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Accounts;

/// <summary>A token and its text, which is shown now and never again.</summary>
public sealed record NewToken(AccessToken Token, string Text);

/// <summary>What a new token is to be.</summary>
/// <param name="Label">What its owner calls it.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="Days">For how long, 1 to <see cref="TokenKeeping.MostDays"/>.</param>
public sealed record TokenWish(string Label, IReadOnlyCollection<TokenScope> Scopes, int Days);

/// <summary>Makes and revokes tokens.</summary>
public sealed class TokenKeeping
{
    public const int MostDays = 366;

    private readonly AccountWorks works;
    private readonly OwnAccount own;

    internal TokenKeeping(AccountWorks works, OwnAccount own)
    {
        this.works = works;
        this.own = own;
    }

    /// <summary>The scopes that an account with the roles can use.</summary>
    public static IReadOnlyList<TokenScope> ScopesFor(IEnumerable<Role> roles)
    {
        var had = roles.ToHashSet();
        return [.. Permissions.Grants.Values.Where(grant => grant.Roles.Any(had.Contains)).SelectMany(grant => OwnScopes(grant, had)).Distinct().Order()];
    }

    /// <summary>A new token of a person who gives the password.</summary>
    public async Task<Attempt<NewToken>> CreateAsync(string account, string password, TokenWish wish, CancellationToken cancellationToken) =>
        await own.ProvenAsync<NewToken>(account, password, (work, owner) => MakeAsync(work, owner, wish, Actors.Of(owner)), cancellationToken);

    /// <summary>A new token made on the machine itself.</summary>
    public async Task<Attempt<NewToken>> CreateAsync(string account, TokenWish wish, Actor by, CancellationToken cancellationToken)
    {
        await using var work = await works.BeginAsync(cancellationToken);
        if (await work.FindAsync(account, cancellationToken) is not { } owner) return AccountProblem.UnknownAccount;
        var made = await MakeAsync(work, owner, wish, by);
        if (made.Problem is null) await work.DoneAsync(cancellationToken);
        return made;
    }

    /// <summary>Ends a token of an account; one that is none of its is left alone.</summary>
    public async Task RevokeAsync(string account, string token, Actor by, CancellationToken cancellationToken)
    {
        await using var work = await works.BeginAsync(cancellationToken);
        var found = await work.Context.Tokens.SingleOrDefaultAsync(each => each.Id == token && each.Account == account && each.RevokedAt == null, cancellationToken);
        if (found is null) return;
        found.RevokedAt = work.Now;
        await work.LogAsync(by, LogAction.TokenRevoked, new LogSubject(LogSubjectKind.Token, token), new() { ["label"] = found.Label, ["account"] = account });
        await work.DoneAsync(cancellationToken);
    }

    private static async Task<Attempt<NewToken>> MakeAsync(AccountWork work, Account owner, TokenWish wish, Actor by)
    {
        if (!AccountNames.IsDisplayName(wish.Label)) return AccountProblem.BadLabel;
        if (wish.Scopes.Count == 0 || wish.Scopes.Except(ScopesFor(owner.AllRoles)).Any()) return AccountProblem.BadScopes;
        if (wish.Days is < 1 or > MostDays) return AccountProblem.BadDays;

        var text = Secret.New(AccessToken.Prefix);
        var token = new AccessToken
        {
            Id = Guid.NewGuid().ToString(),
            Account = owner.Id,
            Label = wish.Label.Trim(),
            Sha256 = Secret.HashOf(text),
            Scopes = [.. wish.Scopes.Distinct().Order()],
            CreatedAt = work.Now,
            ExpiresAt = work.Now.AddDays(wish.Days),
        };
        work.Context.Tokens.Add(token);
        await work.LogAsync(by, LogAction.TokenCreated, new LogSubject(LogSubjectKind.Token, token.Id), null, Json(token));
        return new NewToken(token, text);
    }

    private static JsonObject Json(AccessToken token) => new()
    {
        ["account"] = token.Account,
        ["label"] = token.Label,
        ["scopes"] = new JsonArray([.. token.Scopes.Select(scope => (JsonNode)Code.Of(scope))]),
        ["expires"] = UtcText.Of(token.ExpiresAt),
    };

    /// <summary>A permission of several roles may have several scopes: import is a contributor's, release a reviewer's.</summary>
    private static IEnumerable<TokenScope> OwnScopes(Permissions.Grant grant, HashSet<Role> had) => grant.Scopes.Where(scope => scope switch
    {
        TokenScope.Import => had.Contains(Role.Contributor),
        TokenScope.Release => had.Contains(Role.Reviewer),
        _ => true,
    });
}
