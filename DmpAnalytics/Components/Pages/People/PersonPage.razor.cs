using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.People;

/// <summary>One account as an administrator keeps it: roles, a new password, the lock.</summary>
public partial class PersonPage
{
    private Account? account;
    private AccountProblem? problem;
    private NewAccount? made;
    private bool isDone;

    /// <summary>Under which the person signs in.</summary>
    [Parameter]
    public required string Name { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "roles")]
    private RolesForm? Form { get; set; }

    [SupplyParameterFromForm(FormName = "reset")]
    private ResetForm? Reset { get; set; }

    [SupplyParameterFromForm(FormName = "lock")]
    private LockForm? Lock { get; set; }

    [Inject]
    private AccountReader Accounts { get; set; } = null!;

    [Inject]
    private AccountKeeping Keeping { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    protected override async Task OnInitializedAsync()
    {
        account = await Accounts.ByNameAsync(Name, HttpContext.RequestAborted);
        if (account is null) Navigation.NotFound();
    }

    private async Task SaveRolesAsync() =>
        await TellAsync(await Keeping.SetRolesAsync(account!.Id, RoleChoices.Read(Form?.Roles ?? []), Actors.Of(HttpContext.User), HttpContext.RequestAborted));

    private async Task LockAsync() =>
        await TellAsync(await Keeping.SetLockedAsync(account!.Id, Lock?.State == "locked", Actors.Of(HttpContext.User), HttpContext.RequestAborted));

    private async Task ResetAsync()
    {
        var attempt = await Keeping.ResetAsync(account!.Id, Reset?.AlsoSecondFactor == true, Actors.Of(HttpContext.User), HttpContext.RequestAborted);
        made = attempt.Value;
        await TellAsync(attempt.Problem);
    }

    private async Task TellAsync(AccountProblem? refused)
    {
        problem = refused;
        isDone = refused is null && made is null;
        account = await Accounts.FindAsync(account!.Id, HttpContext.RequestAborted);
    }

    private string Text(string key) => Words.Get("Accounts", key, Language);

    internal sealed class RolesForm
    {
        public string[] Roles { get; set; } = [];
    }

    internal sealed class ResetForm
    {
        public bool AlsoSecondFactor { get; set; }
    }

    internal sealed class LockForm
    {
        public string? State { get; set; }
    }
}
