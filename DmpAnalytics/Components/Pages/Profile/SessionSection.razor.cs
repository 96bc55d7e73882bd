using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Profile;

/// <summary>Ends every session of the account but this one.</summary>
public partial class SessionSection
{
    [Parameter, EditorRequired]
    public required Account Account { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    private OwnAccount Own { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private async Task EndAsync()
    {
        if ((await Own.SignOutEverywhereAsync(Account.Id, HttpContext.RequestAborted)).Value is not { } account) return;
        await Sessions.OpenAsync(HttpContext, account);
        Navigation.NavigateTo(AppUrls.AccountAfter("everywhere", Preferences.ForLinks));
    }

    private string Text(string key) => Words.Get("Accounts", key, Preferences.Language);
}
