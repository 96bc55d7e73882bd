using DmpAnalytics.Charts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Charts.Drawing;

/// <summary>The place of a drawing, its height reserved, with the data that the script finds there. Without script it takes no room.</summary>
public partial class ChartPlot
{
    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    /// <summary>One of several that stand side by side.</summary>
    [Parameter]
    public bool IsSmall { get; set; }

    /// <summary>The height reserved, by the number of panels.</summary>
    private string? Size => IsSmall ? "small" : Model.Panels.Length switch { 1 => null, 2 => "two", 3 => "three", 4 => "four", _ => "six" };

    private bool Opens => Model.Panels.Any(panel => panel.Series.Any(series => series.Points.Any(point => point.Address is not null)));

    private string Data => $"<script type=\"application/json\">{ChartData.Of(Model)}</script>";

    private string Text(string key) => Words.Get("Charts", key, Model.Language);
}
