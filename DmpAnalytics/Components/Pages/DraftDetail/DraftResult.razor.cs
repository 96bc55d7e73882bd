using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.DraftDetail;

/// <summary>What became of a draft that has ended.</summary>
public partial class DraftResult
{
    [Parameter, EditorRequired]
    public EndedDraft Ended { get; set; } = null!;

    [CascadingParameter]
    public required DraftWork Work { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private string Text(string key) => Words.Get("Imports", key, Language);
}
