using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>What people decided about a figure: preferred, deprecated or corrected, by whom, when and why. Nothing where nobody did.</summary>
public partial class DecisionNote
{
    [Parameter, EditorRequired]
    public required Figure Figure { get; set; }

    /// <summary>A paragraph of its own instead of a line in a cell.</summary>
    [Parameter]
    public bool IsStandalone { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private IEnumerable<string> Sentences => DecisionText.Of(Figure, Language);
}
