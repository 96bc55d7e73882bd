using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Layout;

/// <summary>What every site says of itself, at the foot of each page.</summary>
public partial class FooterLinks
{
    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [CascadingParameter]
    public HttpContext? HttpContext { get; set; }

    private bool IsSignedIn => HttpContext?.User.Identity is { IsAuthenticated: true };

    private string Address(string path) => AppUrls.Page(path, Preferences.ForLinks);

    private string Text(string key) => Words.Get("Shell", key, Preferences.Language);
}
