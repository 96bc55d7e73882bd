namespace DmpAnalytics.Components.Charts.Drawing;

/// <summary>
/// The one script of charts, once per document. It is small; the chart library itself is fetched only where there is a
/// chart to draw.
/// </summary>
public partial class ChartScript
{
    /// <summary>The place in the document's head for what a chart will need.</summary>
    internal const string Ahead = "charts";

    /// <summary>What drawing imports, at the addresses it imports them from: fetched and compiled while the page is still read.</summary>
    internal static readonly string[] Modules =
        ["lib/apexcharts/apexcharts.esm.js", "Components/Charts/Drawing/ChartPlot.razor.js", "charts/marks.js", "charts/walk.js"];
}
