using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>The whole calculation of an answer: its formula in words and the tree of what it was computed from.</summary>
public partial class LineagePanel
{
    [Parameter, EditorRequired]
    public required Answer Answer { get; set; }

    /// <summary>The level of the headings of the first inputs.</summary>
    [Parameter]
    public int Level { get; set; } = 2;

    /// <summary>With its formula, in words and in numbers, unless a card above says it.</summary>
    [Parameter]
    public bool HasRule { get; set; } = true;

    [CascadingParameter]
    public Language Language { get; set; }
}
