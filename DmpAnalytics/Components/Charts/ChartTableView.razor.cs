using DmpAnalytics.Charts;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Charts;

/// <summary>The rows of a chart; wide ones scroll inside their own frame.</summary>
public partial class ChartTableView
{
    [Parameter, EditorRequired]
    public required ChartTable Table { get; set; }

    /// <summary>Within a frame of another site, links open outside it.</summary>
    [Parameter]
    public bool IsFramed { get; set; }

    private static string? ClassOf(ChartColumn column) => column.IsNumber ? "figure" : null;
}
