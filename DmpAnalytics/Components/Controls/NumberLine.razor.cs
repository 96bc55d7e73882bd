using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>A value in a list or table with its doubt and range, opening its lineage where it has one; or the reason why there is none.</summary>
public partial class NumberLine
{
    [Parameter, EditorRequired]
    public required Result Result { get; set; }

    /// <summary>The page of its lineage; null where there is none.</summary>
    [Parameter]
    public string? Href { get; set; }

    /// <summary>Without the word of a count, where a column says it.</summary>
    [Parameter]
    public bool IsBare { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }
}
