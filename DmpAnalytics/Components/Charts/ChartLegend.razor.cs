using DmpAnalytics.Charts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Charts;

/// <summary>The marks and lines that occur in a chart, with their words. Lines are named here only where the drawing has no room for it.</summary>
public partial class ChartLegend
{
    [Parameter, EditorRequired]
    public required ChartModel Model { get; set; }

    /// <summary>The lines of panels that are not named after their only one.</summary>
    private IEnumerable<ChartSeries> Named => Model.Panels.Where(panel => panel.Name.Length == 0 || panel.Series.Length > 1).SelectMany(panel => panel.Series);

    private bool HasRivals => Model.Panels.Any(panel => panel.Series.Any(series => !series.Rivals.IsEmpty));

    private static string ToneOf(ChartSeries series) => series.Tone switch
    {
        SeriesTone.Context => "context",
        SeriesTone.Reference => "reference",
        _ => "main",
    };

    private bool HasTargets(bool current) => Model.Panels.Any(panel => panel.Targets.Any(target => target.IsCurrent == current));

    private string Text(string key) => Words.Get("Charts", key, Model.Language);
}
