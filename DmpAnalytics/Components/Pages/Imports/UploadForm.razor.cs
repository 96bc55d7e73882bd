using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Imports;

/// <summary>Files chosen or dropped, sent as one plain form: nothing of them passes through a circuit.</summary>
public partial class UploadForm
{
    private const long Megabyte = 1024 * 1024;

    [Parameter, EditorRequired]
    public string Action { get; set; } = "";

    /// <summary>The file whose place the one sent takes; null: files are added.</summary>
    [Parameter]
    public string? Replaces { get; set; }

    [Parameter]
    public bool HasMode { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    [Inject]
    private DraftRules Rules { get; set; } = null!;

    private string Text(string key) => Words.Get("Imports", key, Language);
}
