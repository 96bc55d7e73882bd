using System.Globalization;
using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Profile;

/// <summary>The tokens of the account: made with the password, shown once, revoked with one press.</summary>
public partial class TokenSection
{
    private IReadOnlyList<AccessToken> tokens = [];
    private AccountProblem? problem;
    private NewToken? made;
    private DateTimeOffset now;

    [Parameter, EditorRequired]
    public required Account Account { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "token")]
    private TokenForm? Form { get; set; }

    [Inject]
    private TokenKeeping Keeping { get; set; } = null!;

    [Inject]
    private AccountReader Accounts { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        now = Time.GetUtcNow();
        tokens = await Accounts.TokensAsync(Account.Id, HttpContext.RequestAborted);
    }

    private async Task CreateAsync()
    {
        var scopes = (Form?.Scopes ?? []).Select(code => Code.TryParse<TokenScope>(code, out var scope) ? scope : (TokenScope?)null).ToList();
        var isNumber = int.TryParse(Form?.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days);
        var attempt = await Keeping.CreateAsync(
            Account.Id, Form?.Password ?? "", new(Form?.Label ?? "", [.. scopes.OfType<TokenScope>()], isNumber ? days : 0), HttpContext.RequestAborted);
        (made, problem) = (attempt.Value, attempt.Problem);
        if (made is not null) Form = null;
        tokens = await Accounts.TokensAsync(Account.Id, HttpContext.RequestAborted);
    }

    private async Task RevokeAsync(string token)
    {
        await Keeping.RevokeAsync(Account.Id, token, Actors.Of(HttpContext.User), HttpContext.RequestAborted);
        tokens = await Accounts.TokensAsync(Account.Id, HttpContext.RequestAborted);
    }

    private string Text(string key) => Words.Get("Accounts", key, Preferences.Language);

    internal sealed class TokenForm
    {
        public string? Label { get; set; }

        public string[] Scopes { get; set; } = [];

        public string? Days { get; set; }

        public string? Password { get; set; }
    }
}
