using DmpAnalytics.Charts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Charts;

/// <summary>
/// A chart with all that makes it believable: the finding, what is drawn, the drawing, the legend, what the drawing cannot
/// show, its table, its events and its sources. Only the drawing needs script.
/// </summary>
public partial class Chart
{
    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    private string Text(string key) => Words.Get("Charts", key, Model.Language);
}
