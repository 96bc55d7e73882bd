using System.Collections.Immutable;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Charts;

/// <summary>
/// A chart without pixels: everything that is drawn, said, listed and tabled, in one language. The screen, its table
/// twin and later the exports read this one object, so they cannot differ. All texts are ready; nothing is formatted
/// after this.
/// </summary>
public sealed record ChartModel
{
    /// <summary>Stable and public: part of addresses.</summary>
    public required string Id { get; init; }

    public required Language Language { get; init; }

    /// <summary>The finding, as a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>What is drawn: programme, unit, perimeter, prices, dates.</summary>
    public required string Subtitle { get; init; }

    /// <summary>What it shows, in sentences made from its points; the catalogue says it.</summary>
    public string Finding { get; init; } = "";

    /// <summary>The chart in words, for those who do not see it.</summary>
    public required string Alt { get; init; }

    public required ChartXAxis X { get; init; }

    /// <summary>One above the other, sharing the horizontal axis.</summary>
    public required ImmutableArray<ChartPanel> Panels { get; init; }

    /// <summary>Small charts that share their axes and are drawn instead of the panels, which stay for the table and the legend.</summary>
    public ImmutableArray<ChartModel> Multiples { get; init; } = [];

    public ImmutableArray<ChartEvent> Events { get; init; } = [];

    public ImmutableArray<ChartBreak> Breaks { get; init; } = [];

    /// <summary>What cannot be seen in the drawing: values beyond the frame, targets outside it, parts without an answer.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The points as rows, in the order and rounding of the drawing.</summary>
    public required ChartTable Table { get; init; }

    public ChartTable? TargetTable { get; init; }

    public ChartTable? EventTable { get; init; }

    /// <summary>The sources of everything drawn, the most trusted first.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>From what it was built, where the catalogue built it; then it has addresses of its own.</summary>
    public ChartAsked? Asked { get; init; }

    /// <summary>The marks that occur, in a fixed order, for the legend.</summary>
    public ImmutableArray<ChartMark> Marks =>
        [.. Panels.SelectMany(panel => panel.Series).SelectMany(series => series.Points)
            .Where(point => point.Value is not null).Select(point => point.Mark).Distinct().Order()];

    /// <summary>Some range can be seen, for the legend.</summary>
    public bool HasRanges => Panels.Any(panel => panel.ShowsRanges);

    /// <summary>Why nothing can be drawn, where that is so: the last reason.</summary>
    public string? Reason => IsEmpty ? Panels.SelectMany(panel => panel.Series).SelectMany(series => series.Points).LastOrDefault()?.How : null;

    /// <summary>Nothing can be drawn: every point is a reason.</summary>
    public bool IsEmpty => Panels.All(panel => panel.Series.All(series => series.Points.All(point => point.Value is null)));
}
