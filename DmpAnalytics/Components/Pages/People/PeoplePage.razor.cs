using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.People;

/// <summary>All accounts, and a form that makes one.</summary>
public partial class PeoplePage
{
    private IReadOnlyList<Account> accounts = [];
    private AccountProblem? problem;
    private NewAccount? made;

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "account")]
    private NewAccountForm? Form { get; set; }

    [Inject]
    private AccountReader Accounts { get; set; } = null!;

    [Inject]
    private AccountKeeping Keeping { get; set; } = null!;

    private Language Language => Preferences.Language;

    protected override async Task OnInitializedAsync() => accounts = await Accounts.AllAsync(HttpContext.RequestAborted);

    private async Task CreateAsync()
    {
        var attempt = await Keeping.CreateAsync(
            Form?.Name?.Trim() ?? "", Form?.DisplayName ?? "", Form?.Chosen ?? [], Actors.Of(HttpContext.User), HttpContext.RequestAborted);
        (made, problem) = (attempt.Value, attempt.Problem);
        if (made is null) return;
        Form = null;
        accounts = await Accounts.AllAsync(HttpContext.RequestAborted);
    }

    private string Text(string key) => Words.Get("Accounts", key, Language);

    internal sealed class NewAccountForm
    {
        public string? Name { get; set; }

        public string? DisplayName { get; set; }

        public string[] Roles { get; set; } = [];

        public IReadOnlyCollection<Role> Chosen => RoleChoices.Read(Roles);
    }
}
