using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>The figures of a flow with the days that count.</summary>
public sealed record LaidFigures(DateOnly? Start, bool MovedBack, ImmutableArray<(Figure Figure, DateSpan Span)> Spans, ImmutableArray<Alternative> BeforeStart);

/// <summary>
/// Rule 3 (d): from when a flow counts. The scope's <c>starts</c> cuts off the days before it, the amount stays whole, and
/// a period wholly before it is set aside. Else the programme's launch: a period that begins earlier in the same year is
/// laid from the launch on; one that begins in an earlier year, or ends before the launch, moves the start back. Else the
/// first period.
/// </summary>
public sealed record FlowStart(DateOnly? ScopeStarts, DateOnly? Launched)
{
    public LaidFigures Lay(IReadOnlyList<Figure> figures)
    {
        var standing = figures.Where(figure => figure.Rank != Rank.Deprecated).ToList();
        if (ScopeStarts is { } starts)
        {
            return new(
                standing.Count == 0 ? null : starts,
                false,
                [.. figures.Where(figure => figure.Period.Last >= starts).Select(figure => (figure, SpanFrom(figure, starts)))],
                [.. figures.Where(figure => figure.Period.Last < starts).Select(figure => new Alternative(figure, SetAside.BeforeStart))]);
        }

        DateOnly? earliest = standing.Count == 0 ? null : standing.Min(figure => figure.Period.First);
        if (Launched is not { } launched) return new(earliest, false, [.. figures.Select(figure => (figure, SpanOf(figure)))], []);

        var movers = standing.Where(figure => figure.Period.First.Year < launched.Year || figure.Period.Last < launched).ToList();
        var start = movers.Count == 0 ? launched : movers.Min(figure => figure.Period.First) is var first && first < launched ? first : launched;
        return new(
            standing.Count == 0 ? null : start,
            start < launched,
            [.. figures.Where(figure => figure.Period.Last >= start).Select(figure => (figure, SpanFrom(figure, figure.Period.Last < launched ? start : Later(start, figure, launched))))],
            [.. figures.Where(figure => figure.Period.Last < start).Select(figure => new Alternative(figure, SetAside.BeforeStart))]);
    }

    /// <summary>A period that begins before the launch in its year is laid from the launch on, wherever the start is.</summary>
    private static DateOnly Later(DateOnly start, Figure figure, DateOnly launched) =>
        figure.Period.First.Year == launched.Year ? launched : start;

    private static DateSpan SpanOf(Figure figure) => new(figure.Period.First, figure.Period.Last);

    private static DateSpan SpanFrom(Figure figure, DateOnly first) =>
        new(figure.Period.First < first ? first : figure.Period.First, figure.Period.Last);
}
