using DmpAnalytics.Charts;

namespace DmpAnalytics.Export.Formats.Html;

/// <summary>Where the values of one panel lie in the drawing, in its units.</summary>
/// <param name="X">The axis that all panels share.</param>
/// <param name="Panel">What is drawn.</param>
/// <param name="Left">The left edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Bottom">The lower edge, where the lowest tick lies.</param>
internal sealed record SvgFrame(ChartXAxis X, ChartPanel Panel, decimal Left, decimal Right, decimal Top, decimal Bottom)
{
    /// <summary>Bars stand on the middle of a slot; lines go from edge to edge.</summary>
    private decimal Margin => HasSlots ? 0.5m : 0;

    public bool HasSlots => !X.IsTime && Panel.Kind == PanelKind.Bars;

    /// <summary>The width of a category.</summary>
    public decimal Slot => (Right - Left) / Math.Max(1, X.Last - X.First + (2 * Margin));

    public decimal XOf(decimal at)
    {
        var width = X.Last - X.First + (2 * Margin);
        return width <= 0 ? (Left + Right) / 2 : Left + ((at - X.First + Margin) * (Right - Left) / width);
    }

    /// <summary>Within the frame, whatever the value.</summary>
    public decimal YOf(decimal value)
    {
        var kept = Math.Clamp(value, Panel.Y.Min, Panel.Y.Max);
        return Bottom - ((kept - Panel.Y.Min) * (Bottom - Top) / (Panel.Y.Max - Panel.Y.Min));
    }

    public bool Holds(decimal value) => value >= Panel.Y.Min && value <= Panel.Y.Max;
}
