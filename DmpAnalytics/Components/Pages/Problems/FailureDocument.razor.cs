using DmpAnalytics.Components.Layout;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Problems;

/// <summary>
/// 500: the program failed. A whole document that reads nothing from the store and stands in no layout, since either may be what
/// failed.
/// </summary>
public partial class FailureDocument
{
    /// <summary>Under which the failure was noted.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>Path and query that were asked for.</summary>
    [Parameter, EditorRequired]
    public required string Asked { get; set; }

    [Parameter, EditorRequired]
    public required Preferences Preferences { get; set; }

    [Inject]
    private SiteOperator Operator { get; set; } = null!;

    private string Text(string key) => Words.Get("Shell", key, Preferences.Language);
}
