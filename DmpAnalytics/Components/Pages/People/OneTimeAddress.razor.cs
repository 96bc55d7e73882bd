using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.People;

/// <summary>The address to hand to a person, at which the password is set; shown once.</summary>
public partial class OneTimeAddress
{
    [Parameter, EditorRequired]
    public required NewAccount New { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Address => new Uri(new(Navigation.BaseUri), AppUrls.SetPasswordWith(New.Key)).AbsoluteUri;
}
