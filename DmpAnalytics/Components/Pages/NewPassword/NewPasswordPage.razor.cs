using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.NewPassword;

/// <summary>A one-time address: sets the password of the account it was made for, or makes the first account of all.</summary>
public partial class NewPasswordPage
{
    private Accounts.Account? owner;
    private bool isFirst;
    private AccountProblem? problem;

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromQuery(Name = "key")]
    public string? Key { get; set; }

    [SupplyParameterFromForm(FormName = "new-password")]
    private NewPasswordForm? Form { get; set; }

    [Inject]
    private PasswordKeys Keys { get; set; } = null!;

    [Inject]
    private FirstAdministrator First { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    protected override async Task OnInitializedAsync()
    {
        HttpContext.Response.Headers.CacheControl = "no-store";
        HttpContext.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (Key is not { Length: > 0 } key) return;
        isFirst = await First.IsOpenAsync(key, HttpContext.RequestAborted);
        if (!isFirst) owner = await Keys.OwnerAsync(key, HttpContext.RequestAborted);
    }

    private async Task SubmitAsync()
    {
        if (owner is null && !isFirst) return;
        if (Form?.Next is not { } next || next != Form.Again)
        {
            problem = AccountProblem.PasswordsDiffer;
            return;
        }

        var made = isFirst
            ? await First.CreateAsync(Key!, Form.Name ?? "", Form.DisplayName ?? "", next, HttpContext.RequestAborted)
            : await Keys.UseAsync(Key!, next, HttpContext.RequestAborted);
        problem = made.Problem;
        // The person proves the new password, and the second factor, at the door.
        if (made.Value is not null) Navigation.NavigateTo(AppUrls.SignInFor(AppUrls.Account, Preferences.ForLinks));
    }

    private string Text(string key) => Words.Get("Accounts", key, Language);

    internal sealed class NewPasswordForm
    {
        public string? Name { get; set; }

        public string? DisplayName { get; set; }

        public string? Next { get; set; }

        public string? Again { get; set; }
    }
}
