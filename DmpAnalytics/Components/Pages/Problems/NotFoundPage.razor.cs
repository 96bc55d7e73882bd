using DmpAnalytics.Components.Layout;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace DmpAnalytics.Components.Pages.Problems;

/// <summary>404: an address that leads nowhere.</summary>
public partial class NotFoundPage
{
    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [CascadingParameter]
    public HttpContext? HttpContext { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Asked =>
        HttpContext?.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? new Uri(Navigation.Uri).AbsolutePath;

    protected override void OnInitialized()
    {
        if (HttpContext is { Response.HasStarted: false } context) context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private string Text(string key) => Words.Get("Shell", key, Preferences.Language);
}
