using System.Security.Claims;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Accounts;

/// <summary>
/// The names of the authorization policies, and what grants each: one of its roles and, where a token speaks, its scope.
/// </summary>
public static class Permissions
{
    /// <summary>Reading what is published: everybody, or every account where reading is closed.</summary>
    public const string Read = nameof(Read);

    /// <summary>The list of imports and drafts.</summary>
    public const string ReadImports = nameof(ReadImports);

    /// <summary>Preparing, checking and undoing imports; corrections and ranks.</summary>
    public const string ImportData = nameof(ImportData);

    /// <summary>Releasing a draft that another person prepared.</summary>
    public const string ReleaseData = nameof(ReleaseData);

    public const string ReadLog = nameof(ReadLog);

    public const string ReadWithheld = nameof(ReadWithheld);

    /// <summary>The list of accounts, their roles and locks. Never by a token.</summary>
    public const string ManageAccounts = nameof(ManageAccounts);

    /// <summary>One's own account. Never by a token.</summary>
    public const string OwnAccount = nameof(OwnAccount);

    /// <summary>How the program runs: its numbers and what it needs.</summary>
    public const string Watch = nameof(Watch);

    internal static readonly IReadOnlyDictionary<string, Grant> Grants = new Dictionary<string, Grant>(StringComparer.Ordinal)
    {
        [Read] = new([Role.Reader], [TokenScope.Read]),
        [ReadImports] = new([Role.Contributor, Role.Reviewer, Role.Auditor], [TokenScope.Import, TokenScope.Release]),
        [ImportData] = new([Role.Contributor], [TokenScope.Import]),
        [ReleaseData] = new([Role.Reviewer], [TokenScope.Release]),
        [ReadLog] = new([Role.Auditor], [TokenScope.Log]),
        [ReadWithheld] = new([Role.Auditor], [TokenScope.Withheld]),
        [ManageAccounts] = new([Role.Administrator], []),
        [Watch] = new([Role.Administrator], [TokenScope.Watch]),
        [OwnAccount] = new([Role.Reader], []),
    };

    public static IEnumerable<string> All => Grants.Keys;

    /// <summary>Whether the person or token may do it; reading says no to a stranger here, whether it is open or not.</summary>
    /// <exception cref="KeyNotFoundException">There is no such permission.</exception>
    public static bool IsGranted(ClaimsPrincipal user, string permission)
    {
        var grant = Grants[permission];
        if (user.Identity is not { IsAuthenticated: true }) return false;
        return grant.Roles.Any(role => user.IsInRole(Code.Of(role)))
            && (!AccountClaims.IsToken(user) || grant.Scopes.Any(scope => user.HasClaim(AccountClaims.Scope, Code.Of(scope))));
    }

    /// <summary>What a permission takes.</summary>
    internal sealed record Grant(Role[] Roles, TokenScope[] Scopes);
}
