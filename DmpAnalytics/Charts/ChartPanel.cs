using System.Collections.Immutable;

namespace DmpAnalytics.Charts;

public enum PanelKind
{
    Lines,
    Bars,
}

/// <summary>One drawing area with its own vertical axis.</summary>
public sealed record ChartPanel(string Name, PanelKind Kind, ChartYAxis Y, ImmutableArray<ChartSeries> Series)
{
    public ImmutableArray<ChartTarget> Targets { get; init; } = [];
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

    /// <summary>Published figures that state another value, drawn small and hollow.</summary>
    public ImmutableArray<ChartRival> Rivals { get; init; } = [];
}

/// <summary>A figure set aside that says something else of the same thing, with the name of its source.</summary>
public sealed record ChartRival(DateOnly At, decimal X, decimal Value, string Text, string Source);
