using System.Collections.Immutable;

namespace DmpAnalytics.Charts;

public enum PanelKind
{
    Lines,
    Bars,

    /// <summary>Lines with the area down to zero filled: each stands for itself, none is stacked on another.</summary>
    Areas,
}

/// <summary>One drawing area with its own vertical axis.</summary>
public sealed record ChartPanel(string Name, PanelKind Kind, ChartYAxis Y, ImmutableArray<ChartSeries> Series)
{
    /// <summary>A range narrower than this part of the axis cannot be seen.</summary>
    private const decimal LeastSeen = 0.005m;

    /// <summary>Some range can be seen in it.</summary>
    public bool ShowsRanges => Series.Any(series => RangesOf(series).Any(point => point.High - point.Low >= LeastSeen * (Y.Max - Y.Min)));

    /// <summary>
    /// The points whose range is drawn, as a part of a band or as a whisker: those of runs that stay in the frame as a whole. A
    /// band that began or ended at the frame would say something of its dates that is not so.
    /// </summary>
    public IEnumerable<ChartPoint> RangesOf(ChartSeries series) =>
        series.RangeRuns(Kind).Where(run => run.All(point => point.Low >= Y.Min && point.High <= Y.Max)).SelectMany(run => run);

    public ImmutableArray<ChartTarget> Targets { get; init; } = [];

    /// <summary>Bars carry their value; for a few of them.</summary>
    public bool IsLabelled { get; init; }
}

/// <summary>How a series is told from the others; the colour itself is chosen where pixels are.</summary>
public enum SeriesTone
{
    /// <summary>What the chart is about: the colour of its programme.</summary>
    Main,

    /// <summary>What it is seen against: muted.</summary>
    Context,

    /// <summary>A promised or reference level: muted and dashed.</summary>
    Reference,
}

/// <summary>Points of one quantity, first to last. A point without value is a gap: no line crosses it.</summary>
public sealed record ChartSeries(string Id, string Name, string Unit, SeriesTone Tone, ImmutableArray<ChartPoint> Points)
{
    /// <summary>The programme's colour, 1 to 6.</summary>
    public int Colour { get; init; } = 1;

    /// <summary>The length of the dashes that tell it from others of its colour; 0 is a whole line.</summary>
    public int Dash { get; init; }

    /// <summary>
    /// Consecutive points with a range between two known ends, one by one for bars. A point with no doubt about its value ends
    /// a run. A reference level has no range of its own.
    /// </summary>
    public IEnumerable<IReadOnlyList<ChartPoint>> RangeRuns(PanelKind kind)
    {
        var run = new List<ChartPoint>();
        foreach (var point in Tone == SeriesTone.Reference ? [] : Points)
        {
            var isRanged = point.IsBetween && point.Low < point.High;
            if (run.Count > 0 && (!isRanged || kind == PanelKind.Bars))
            {
                yield return run;
                run = [];
            }

            if (isRanged) run.Add(point);
        }

        if (run.Count > 0) yield return run;
    }

    /// <summary>Published figures that state another value, drawn small and hollow.</summary>
    public ImmutableArray<ChartRival> Rivals { get; init; } = [];
}

/// <summary>A figure set aside that says something else of the same thing, with the name of its source.</summary>
public sealed record ChartRival(DateOnly At, decimal X, decimal Value, string Text, string Source);
