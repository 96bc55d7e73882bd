using System.Security.Claims;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Accounts;

/// <summary>What the program knows of who asks, made anew from the database at each request.</summary>
public static class AccountClaims
{
    /// <summary>A scope of the token that speaks.</summary>
    public const string Scope = "scope";

    /// <summary>The token that speaks.</summary>
    public const string Token = "token";

    internal const string Stamp = "stamp";

    private const string DisplayName = "display_name";

    /// <summary>Whether a token speaks, and not a person who signed in.</summary>
    public static bool IsToken(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Token);

    /// <summary>The name under which the account signs in; null for a stranger.</summary>
    public static string? NameOf(ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true } ? user.Identity.Name : null;

    /// <summary>How the person is called; null for a stranger.</summary>
    public static string? PersonOf(ClaimsPrincipal user) => user.FindFirstValue(DisplayName);

    public static string? IdOf(ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);

    internal static ClaimsPrincipal Of(Account account, string scheme) => new(IdentityOf(account, scheme));

    internal static ClaimsPrincipal Of(Account account, AccessToken token, string scheme)
    {
        var identity = IdentityOf(account, scheme);
        identity.AddClaim(new(Token, token.Id));
        identity.AddClaims(token.Scopes.Select(scope => new Claim(Scope, Code.Of(scope))));
        return new(identity);
    }

    private static ClaimsIdentity IdentityOf(Account account, string scheme) => new(
        [
            new(ClaimTypes.NameIdentifier, account.Id),
            new(ClaimTypes.Name, account.UserName!),
            new(DisplayName, account.DisplayName),
            new(Stamp, account.SecurityStamp!),
            .. account.AllRoles.Select(role => new Claim(ClaimTypes.Role, Code.Of(role))),
        ],
        scheme);
}
