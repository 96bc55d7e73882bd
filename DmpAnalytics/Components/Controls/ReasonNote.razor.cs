using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>Why there is no answer and what would answer, in place of a number.</summary>
public partial class ReasonNote
{
    [Parameter, EditorRequired]
    public required Reason Reason { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }
}
