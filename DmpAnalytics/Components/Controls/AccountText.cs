using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Components.Controls;

/// <summary>Accounts in words.</summary>
public static class AccountText
{
    private const string Area = "Accounts";

    public static string Role(Role role, Language language) => Words.Get(Area, "role." + Code.Of(role), language);

    public static string Roles(IEnumerable<Role> roles, Language language) => string.Join(", ", roles.Select(role => Role(role, language)));

    public static string Scope(TokenScope scope, Language language) => Words.Get(Area, "scope." + Code.Of(scope), language);

    public static string Scopes(IEnumerable<TokenScope> scopes, Language language) => string.Join(", ", scopes.Select(scope => Scope(scope, language)));

    /// <summary>Locked, without a password yet, or in use.</summary>
    public static string State(Account account, Language language) =>
        Words.Get(Area, account.IsLocked ? "state.locked" : account.HasPassword ? "state.open" : "state.waiting", language);
}
