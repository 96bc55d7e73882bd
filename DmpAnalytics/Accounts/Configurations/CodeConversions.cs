using DmpAnalytics.Domain;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DmpAnalytics.Accounts.Configurations;

/// <summary>A role as its code.</summary>
internal sealed class RoleText() : ValueConverter<Role, string>(role => Code.Of(role), code => Parse(code))
{
    private static Role Parse(string code) => Code.TryParse<Role>(code, out var role) ? role : throw new FormatException($"'{code}' is no role.");
}

/// <summary>Scopes as their codes with a space between, as RFC 6749 writes them.</summary>
internal sealed class ScopesText() : ValueConverter<List<TokenScope>, string>(
    scopes => string.Join(' ', scopes.Select(scope => Code.Of(scope))),
    text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToList())
{
    private static TokenScope Parse(string code) =>
        Code.TryParse<TokenScope>(code, out var scope) ? scope : throw new FormatException($"'{code}' is no scope.");
}

/// <summary>Scopes are set once and never changed.</summary>
internal sealed class ScopesComparer() : ValueComparer<List<TokenScope>>(
    (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
    scopes => scopes.Aggregate(0, (hash, scope) => HashCode.Combine(hash, scope)),
    scopes => scopes.ToList());
