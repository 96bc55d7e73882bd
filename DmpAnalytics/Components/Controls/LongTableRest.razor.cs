using DmpAnalytics.Domain;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>How many rows of a long table are not shown, under it; nothing where all are.</summary>
public partial class LongTableRest
{
    /// <summary>How many rows there are.</summary>
    [Parameter, EditorRequired]
    public int Total { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }
}
