namespace DmpAnalytics.Charts;

/// <summary>The outlines of marks around the origin, the same in the legend and in the drawing.</summary>
public static class MarkPaths
{
    /// <summary>SVG path data within ±5 units.</summary>
    public static string Of(MarkShape shape) => shape switch
    {
        MarkShape.Circle => "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z",
        MarkShape.Up => "M0 -5L5 4L-5 4Z",
        MarkShape.Down => "M0 5L5 -4L-5 -4Z",
        MarkShape.Square => "M-3.5 -3.5H3.5V3.5H-3.5Z",
        MarkShape.Diamond => "M0 -5L5 0L0 5L-5 0Z",
        MarkShape.Ring => "M-4 0a4 4 0 0 1 8 0M4 0a4 4 0 0 1 -8 0",
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
    };
}
