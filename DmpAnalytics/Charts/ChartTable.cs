using System.Collections.Immutable;

namespace DmpAnalytics.Charts;

/// <summary>A column of a chart's table; numbers line up on the right.</summary>
public sealed record ChartColumn(string Name, bool IsNumber = false);

/// <summary>
/// Rows of ready texts, one per column. In the twin of a chart every value has its qualifier and its basis (or the
/// reason why there is none) in columns of their own; ranges and flags have theirs only where some point has one.
/// </summary>
public sealed record ChartTable(string Caption, ImmutableArray<ChartColumn> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>Where a cell leads, by row and column, from 0; cells that lead nowhere are not in it.</summary>
    public ImmutableDictionary<(int Row, int Column), string> Addresses { get; init; } = ImmutableDictionary<(int Row, int Column), string>.Empty;

    /// <summary>The points of series that share their dates, latest last; a series without a point there leaves its cells empty.</summary>
    public static ChartTable OfSeries(string caption, string dateName, IReadOnlyList<ChartSeries> series, ChartContext context)
    {
        var byDate = series.Select(one => (Series: one, Points: one.Points.ToDictionary(point => point.At))).ToList();
        var dates = series.SelectMany(one => one.Points).DistinctBy(point => point.At).OrderBy(point => point.At).ToList();
        var rows = dates.Select(date => byDate
            .SelectMany(line => CellsOf(line.Series, line.Points.GetValueOrDefault(date.At)))
            .Prepend(date.When).ToImmutableArray());
        return new(caption, [new(dateName), .. series.SelectMany(one => ColumnsOf(one, context))], [.. rows])
        {
            Addresses = AddressesOf([.. byDate.Select(line => (ColumnsOf(line.Series, context).Count(), line.Points))], dates),
        };
    }

    /// <summary>What is tabled of each point of a series.</summary>
    public static IEnumerable<ChartColumn> ColumnsOf(ChartSeries series, ChartContext context)
    {
        yield return new(series.Name, IsNumber: true);
        if (HasRange(series)) yield return new(context.Text("column.range"), IsNumber: true);
        yield return new(context.Text("column.qualifier"));
        yield return new(context.Text("column.how"));
        if (HasStatus(series)) yield return new(context.Text("column.status"));
    }

    /// <summary>The cells of one point under <see cref="ColumnsOf"/>; empty ones where there is no point.</summary>
    public static IEnumerable<string> CellsOf(ChartSeries series, ChartPoint? point)
    {
        yield return point?.Text ?? "";
        if (HasRange(series)) yield return point?.Range ?? "";
        yield return point?.Doubt ?? "";
        yield return point?.How ?? "";
        if (HasStatus(series)) yield return point?.Status ?? "";
    }

    private static ImmutableDictionary<(int Row, int Column), string> AddressesOf(
        IReadOnlyList<(int Columns, Dictionary<DateOnly, ChartPoint> Points)> lines, List<ChartPoint> dates)
    {
        var addresses = ImmutableDictionary.CreateBuilder<(int, int), string>();
        var column = 1;
        foreach (var (columns, points) in lines)
        {
            for (var row = 0; row < dates.Count; row++)
            {
                if (points.GetValueOrDefault(dates[row].At)?.Address is { } address) addresses.Add((row, column), address);
            }

            column += columns;
        }

        return addresses.ToImmutable();
    }

    private static bool HasRange(ChartSeries series) => series.Points.Any(point => point.Range.Length > 0);

    private static bool HasStatus(ChartSeries series) => series.Points.Any(point => point.Status.Length > 0);
}
