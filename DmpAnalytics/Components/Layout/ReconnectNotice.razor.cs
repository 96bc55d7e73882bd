using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Layout;

/// <summary>
/// Said where the connection of a circuit is lost. While it is tried again the page can still be read; where the server no longer
/// knows the circuit the page is opened anew at its address, which holds the whole view.
/// </summary>
public partial class ReconnectNotice
{
    [CascadingParameter]
    public Language Language { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Here => new Uri(Navigation.Uri).PathAndQuery;

    private string Text(string key) => Words.Get("Shell", key, Language);
}
