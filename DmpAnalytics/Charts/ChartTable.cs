using System.Collections.Immutable;

namespace DmpAnalytics.Charts;

/// <summary>A column of a chart's table; numbers line up on the right.</summary>
public sealed record ChartColumn(string Name, bool IsNumber = false);

/// <summary>
/// Rows of ready texts, one per column. In the twin of a chart every value has its qualifier and its basis (or the
/// reason why there is none) in columns of their own.
/// </summary>
public sealed record ChartTable(string Caption, ImmutableArray<ChartColumn> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    private static readonly string[] NoPoint = ["", "", ""];

    /// <summary>The points of series that share their dates, latest last; a series without a point there leaves its cells empty.</summary>
    public static ChartTable OfSeries(string caption, string dateName, IReadOnlyList<ChartSeries> series, ChartContext context)
    {
        var columns = ImmutableArray.CreateBuilder<ChartColumn>();
        columns.Add(new(dateName));
        foreach (var one in series)
        {
            columns.Add(new(one.Name, IsNumber: true));
            columns.Add(new(context.Text("column.qualifier")));
            columns.Add(new(context.Text("column.how")));
        }

        var byDate = series.Select(one => one.Points.ToDictionary(point => point.At)).ToList();
        var dates = series.SelectMany(one => one.Points).DistinctBy(point => point.At).OrderBy(point => point.At);
        var rows = dates.Select(date => byDate
            .SelectMany(points => points.TryGetValue(date.At, out var point) ? [point.Text, point.Doubt, point.How] : NoPoint)
            .Prepend(date.When).ToImmutableArray());
        return new(caption, columns.ToImmutable(), [.. rows]);
    }
}
