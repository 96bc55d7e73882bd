using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.SourceDetail;

/// <summary>A contributor attaches a PDF or saved page to a source.</summary>
public partial class AttachForm
{
    [Parameter, EditorRequired]
    public required string Source { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;
}
