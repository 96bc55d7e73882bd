using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Profile;

/// <summary>Changes the password; every other session ends.</summary>
public partial class PasswordSection
{
    private AccountProblem? problem;

    [Parameter, EditorRequired]
    public required Account Account { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    private PasswordForm? Form { get; set; }

    [Inject]
    private OwnAccount Own { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private async Task ChangeAsync()
    {
        if (Form?.Next is not { } next || next != Form.Again)
        {
            problem = AccountProblem.PasswordsDiffer;
            return;
        }

        var changed = await Own.ChangePasswordAsync(Account.Id, Form.Present ?? "", next, HttpContext.RequestAborted);
        problem = changed.Problem;
        if (changed.Value is not { } account) return;
        await Sessions.OpenAsync(HttpContext, account);
        Navigation.NavigateTo(AppUrls.AccountAfter("password", Preferences.ForLinks));
    }

    private string Text(string key) => Words.Get("Accounts", key, Preferences.Language);

    internal sealed class PasswordForm
    {
        public string? Present { get; set; }

        public string? Next { get; set; }

        public string? Again { get; set; }
    }
}
