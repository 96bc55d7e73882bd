using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Layout;

/// <summary>Light, dark, or as the system says: three links that set a cookie and lead back here.</summary>
public partial class ThemeSwitch
{
    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Here => new Uri(Navigation.Uri).PathAndQuery;

    private string Text(string key) => Words.Get("Shell", key, Preferences.Language);
}
