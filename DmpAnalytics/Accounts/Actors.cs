using System.Security.Claims;
using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Accounts;

/// <summary>Who the log says did it: from <c>HttpContext.User</c> or the authentication state of a circuit.</summary>
public static class Actors
{
    /// <summary>The account, by the door it came through: a token speaks by the interface, a person on a page.</summary>
    /// <exception cref="InvalidOperationException">A stranger changes nothing.</exception>
    public static Actor Of(ClaimsPrincipal user) =>
        AccountClaims.NameOf(user) is { } name && AccountClaims.IdOf(user) is { } id
            ? new(name, id, AccountClaims.IsToken(user) ? ActorChannel.Interface : ActorChannel.Page)
            : throw new InvalidOperationException("Nobody is signed in.");

    internal static Actor Of(Account account) => new(account.UserName!, account.Id, ActorChannel.Page);

    /// <summary>Somebody who says he is the account, and proved nothing.</summary>
    internal static Actor Stranger { get; } = new("", null, ActorChannel.Page);
}
