namespace DmpAnalytics.Components.Charts.Drawing;

/// <summary>
/// The one script of charts, once per document. It is small; the chart library itself is fetched only where there is a
/// chart to draw.
/// </summary>
public partial class ChartScript;
