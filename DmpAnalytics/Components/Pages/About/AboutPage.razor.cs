using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.About;

/// <summary>What this is, the licence of the data, the legal notice, where an error is reported, and the documents.</summary>
[ReadingPage]
public partial class AboutPage
{
    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private SiteOperator Operator { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    private string Text(string key) => Words.Get("About", key, Language);
}
