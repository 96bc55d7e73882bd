using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Door;

/// <summary>Name and password. What is wrong with them is not told, so that nobody learns which accounts there are.</summary>
public partial class SignInPage
{
    private bool isRefused;

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <summary>Where to go afterwards, on this site.</summary>
    [SupplyParameterFromQuery(Name = "return")]
    public string? Return { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    private SignInForm? Form { get; set; }

    [Inject]
    private SignIn SignIn { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    protected override void OnInitialized()
    {
        if (HttpMethods.IsGet(HttpContext.Request.Method) && HttpContext.User.Identity is { IsAuthenticated: true }) Navigation.NavigateTo(Next);
    }

    private string Next => LocalPath.IsOne(Return) ? Return! : AppUrls.Page(AppUrls.Account, Preferences.ForLinks);

    private async Task SubmitAsync()
    {
        var outcome = await SignIn.WithPasswordAsync(Form?.Name ?? "", Form?.Password ?? "", HttpContext.RequestAborted);
        if (outcome.Account is not { } account)
        {
            isRefused = true;
        }
        else if (outcome.NeedsCode)
        {
            await Sessions.OpenHalfWayAsync(HttpContext, account);
            Navigation.NavigateTo(AppUrls.SignInCodeFor(LocalPath.IsOne(Return) ? Return : null, Preferences.ForLinks));
        }
        else
        {
            await Sessions.OpenAsync(HttpContext, account);
            Navigation.NavigateTo(Next);
        }
    }

    private string Text(string key) => Words.Get("Accounts", key, Language);

    internal sealed class SignInForm
    {
        public string? Name { get; set; }

        public string? Password { get; set; }
    }
}
