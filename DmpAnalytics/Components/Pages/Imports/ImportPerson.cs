using System.Security.Claims;
using DmpAnalytics.Accounts;
using DmpAnalytics.Import.Drafts;
using Microsoft.AspNetCore.Components.Authorization;

namespace DmpAnalytics.Components.Pages.Imports;

/// <summary>What the person before a page or a circuit may do with imports, looked at again each time something is to be changed.</summary>
public sealed class ImportPerson(AuthenticationStateProvider session, AccountReader accounts, DraftRules rules)
{
    /// <summary>Whether buttons are shown; whether they do something is decided when they are pressed.</summary>
    public async Task<bool> SeesAsync(string permission) => Permissions.IsGranted((await session.GetAuthenticationStateAsync()).User, permission);

    /// <summary>The person as of now; null: signed out, locked, or without the permission.</summary>
    public async Task<ClaimsPrincipal?> MayAsync(string permission, CancellationToken cancellationToken)
    {
        var user = (await session.GetAuthenticationStateAsync()).User;
        return await accounts.CurrentAsync(user, cancellationToken) is { } now && Permissions.IsGranted(now, permission) ? now : null;
    }

    /// <summary>What letting a draft in takes: a reviewer where two persons are needed, else whoever may prepare one.</summary>
    public string ReleasePermission => rules.NeedsSecondPerson ? Permissions.ReleaseData : Permissions.ImportData;
}
