using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Imports;

/// <summary>Asks before an import is taken back: what will go and what will come back, in numbers, and why it is done.</summary>
public partial class UndoForm
{
    [Parameter, EditorRequired]
    public UndoQuestion Asked { get; set; } = null!;

    [CascadingParameter]
    public Language Language { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private string Text(string key) => Words.Get("Imports", key, Language);
}
