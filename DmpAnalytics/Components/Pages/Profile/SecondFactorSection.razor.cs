using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Profile;

/// <summary>The authenticator app: a key to scan or type, a first code to prove it, recovery codes shown once, and the way out.</summary>
public partial class SecondFactorSection
{
    private const int GroupLength = 4;

    private AccountProblem? problem;
    private string? key;
    private IReadOnlyList<string>? recoveryCodes;
    private bool? isOn;

    [Parameter, EditorRequired]
    public required Account Account { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "second-factor-begin")]
    private FactorForm? Begun { get; set; }

    [SupplyParameterFromForm(FormName = "second-factor-confirm")]
    private FactorForm? Confirmed { get; set; }

    [SupplyParameterFromForm(FormName = "second-factor-on")]
    private FactorForm? Changed { get; set; }

    [Inject]
    private OwnAccount Own { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool IsOn => isOn ?? Account.TwoFactorEnabled;

    private string Address => TimeCode.AddressOf(key!, Account.UserName!, Words.Get("Shell", "product", Preferences.Language));

    private string Grouped => string.Join(' ', key!.Chunk(GroupLength).Select(group => new string(group)));

    protected override async Task OnInitializedAsync()
    {
        // Only who began a moment ago, and proved the password, sees the key: in the answer to that, and while the first code is wrong.
        if (Confirmed is not null && !Account.TwoFactorEnabled) key = await Own.WaitingKeyAsync(Account.Id, HttpContext.RequestAborted);
    }

    private async Task BeginAsync()
    {
        var begun = await Own.BeginSecondFactorAsync(Account.Id, Begun?.Password ?? "", HttpContext.RequestAborted);
        (key, problem) = (begun.Value, begun.Problem);
    }

    private async Task ConfirmAsync()
    {
        var confirmed = await Own.ConfirmSecondFactorAsync(Account.Id, Confirmed?.Code ?? "", HttpContext.RequestAborted);
        problem = confirmed.Problem;
        await ShowAsync(confirmed.Value);
    }

    private async Task ChangeAsync()
    {
        var password = Changed?.Password ?? "";
        if (Changed?.Act == "codes")
        {
            var renewed = await Own.RenewRecoveryCodesAsync(Account.Id, password, HttpContext.RequestAborted);
            problem = renewed.Problem;
            await ShowAsync(renewed.Value);
            return;
        }

        var ended = await Own.EndSecondFactorAsync(Account.Id, password, HttpContext.RequestAborted);
        problem = ended.Problem;
        if (ended.Value is not { } account) return;
        await Sessions.OpenAsync(HttpContext, account);
        Navigation.NavigateTo(AppUrls.AccountAfter("second_factor_off", Preferences.ForLinks));
    }

    private async Task ShowAsync(RecoveryCodes? made)
    {
        if (made is null) return;
        await Sessions.OpenAsync(HttpContext, made.Account);
        (isOn, key, recoveryCodes) = (true, null, made.Texts);
    }

    private string Text(string name) => Words.Get("Accounts", name, Preferences.Language);

    internal sealed class FactorForm
    {
        public string? Password { get; set; }

        public string? Code { get; set; }

        public string? Act { get; set; }
    }
}
