using DmpAnalytics.Domain;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>The file and the physical line a statement was read from.</summary>
public partial class OriginLine
{
    [Parameter, EditorRequired]
    public Origin? Origin { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }
}
