using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Profile;

/// <summary>The own account: password, second factor, tokens and sessions, each a plain form.</summary>
public partial class ProfilePage
{
    private Account? account;

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <summary>What was done on the page before.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [Inject]
    private AccountReader Accounts { get; set; } = null!;

    private Language Language => Preferences.Language;

    protected override async Task OnInitializedAsync() =>
        account = await Accounts.FindAsync(AccountClaims.IdOf(HttpContext.User)!, HttpContext.RequestAborted);

    private string Text(string key) => Words.Get("Accounts", key, Language);
}
