using System.Security.Claims;
using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Door;

/// <summary>The code of the authenticator app, or a recovery code, for who gave the right password some minutes ago at most.</summary>
public partial class SignInCodePage
{
    private ClaimsPrincipal? halfWay;
    private bool isRefused;

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromQuery(Name = "return")]
    public string? Return { get; set; }

    [SupplyParameterFromForm(FormName = "code")]
    private CodeForm? Form { get; set; }

    [Inject]
    private SignIn SignIn { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    protected override async Task OnInitializedAsync()
    {
        halfWay = await Sessions.HalfWayAsync(HttpContext);
        if (halfWay is null) Navigation.NavigateTo(AppUrls.SignInFor(LocalPath.IsOne(Return) ? Return! : AppUrls.Overview, Preferences.ForLinks));
    }

    private async Task SubmitAsync()
    {
        if (halfWay is null) return;
        if ((await SignIn.WithCodeAsync(halfWay, Form?.Code ?? "", HttpContext.RequestAborted)).Account is not { } account)
        {
            isRefused = true;
            return;
        }

        await Sessions.OpenAsync(HttpContext, account);
        Navigation.NavigateTo(LocalPath.IsOne(Return) ? Return! : AppUrls.Page(AppUrls.Account, Preferences.ForLinks));
    }

    private string Text(string key) => Words.Get("Accounts", key, Language);

    internal sealed class CodeForm
    {
        public string? Code { get; set; }
    }
}
