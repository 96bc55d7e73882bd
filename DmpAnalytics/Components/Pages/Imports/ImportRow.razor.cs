using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Imports;

/// <summary>One import of the list: when, who, its files as they came, its rows, and taking it back.</summary>
public partial class ImportRow
{
    [Parameter, EditorRequired]
    public ListedImport Listed { get; set; } = null!;

    [Parameter]
    public bool MayUndo { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }
}
