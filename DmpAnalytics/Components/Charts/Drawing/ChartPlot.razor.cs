using DmpAnalytics.Charts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Charts.Drawing;

/// <summary>The place of a drawing, its height reserved, with the data that the script finds there. Without script it takes no room.</summary>
public partial class ChartPlot
{
    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    private string Data => $"<script type=\"application/json\">{ChartData.Of(Model)}</script>";

    private string Text(string key) => Words.Get("Charts", key, Model.Language);
}
