using Microsoft.AspNetCore.Identity;

namespace DmpAnalytics.Accounts;

/// <summary>
/// A person who may do more than read. Signs in under <see cref="IdentityUser{TKey}.UserName"/>, which never changes: the log names
/// it. An account is locked, never deleted.
/// </summary>
public sealed class Account : IdentityUser
{
    /// <summary>How the person is called.</summary>
    public required string DisplayName { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the person signed in last; null before the first time.</summary>
    public DateTimeOffset? SignedInAt { get; set; }

    /// <summary>Closed by an administrator until opened again; not the pause after wrong passwords, which ends by itself.</summary>
    public bool IsLocked { get; set; }

    /// <summary>The key of the authenticator app, encrypted; counts once <see cref="IdentityUser{TKey}.TwoFactorEnabled"/> is set.</summary>
    public string? SecondFactorKey { get; set; }

    /// <summary>The time step of the last code taken: each is taken once.</summary>
    public long SecondFactorStep { get; set; }

    public List<AccountRole> Roles { get; } = [];

    public List<RecoveryCode> RecoveryCodes { get; } = [];

    /// <summary>Those given, and reader, which every account is.</summary>
    public IEnumerable<Role> AllRoles => Roles.Select(role => role.Role).Append(Role.Reader).Distinct().Order();

    public bool HasPassword => PasswordHash is not null;
}
