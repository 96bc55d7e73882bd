using System.Collections.Immutable;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>Money against adoption: a trail of each programme through the years, records created per 100 inhabitants to the right, spend to date upwards.</summary>
public static class SpendAndCoverageModel
{
    public const string Id = "spend_and_coverage";

    /// <remarks>
    /// <paramref name="compared"/>: at least one, in the order of the file; those with a point are drawn, six at most.
    /// </remarks>
    public static ChartModel Of(IReadOnlyList<ComparedProgramme> compared, ChartContext context)
    {
        // Before the opening there is money and no record yet: that alone is no trail.
        var found = compared.Where(item => item.Trail.Any(point => IsPlace(point) && point.Coverage.Value > 0)).ToList();
        var drawn = found.Take(ComparisonParts.MostDrawn).ToList();
        var currency = compared[0].Spend.Result.Unit;
        ImmutableArray<ChartSeries> series = [.. drawn.Select(item => Series(item, currency, context))];
        var across = ChartScale.Vertical(series.SelectMany(one => one.Points).Where(point => point.Value is not null).Select(point => point.X), Domain.Measure.PercentUnit, context.Language);
        var up = ChartScale.Vertical(series.SelectMany(one => one.Points).Select(point => point.Value).OfType<decimal>(), currency, context.Language);
        var title = Title(drawn, context);
        var subtitle = context.Text("spend_and_coverage.subtitle", ComparisonParts.Prices(compared, context), ComparisonParts.Dates(compared, context));
        return new()
        {
            Id = Id,
            Language = context.Language,
            Title = title,
            Subtitle = subtitle,
            Alt = ChartParts.Alt(title, subtitle, series, context),
            X = new(false, across.Min, across.Max, across.Ticks),
            Panels = [new("", PanelKind.Lines, up, series)],
            Notes =
            [
                .. ComparisonParts.NotDrawn(found.Skip(ComparisonParts.MostDrawn), context),
                .. ComparisonParts.Missing(compared.Except(found), item => item.Spend.Result.Reason ?? item.Coverage.Result.Reason, context),
            ],
            Table = Rows(context.Text("table.caption", title), drawn, context),
            Sources = ChartParts.Sources(drawn.SelectMany(item => new[] { item.Spend.Result, item.Coverage.Result }), [], context),
        };
    }

    private static bool IsPlace(TrailPoint point) => point.Spend.HasValue && point.Coverage.HasValue;

    private static ChartSeries Series(ComparedProgramme item, string currency, ChartContext context)
    {
        var first = item.Trail.ToList().FindIndex(IsPlace);
        var across = 0m;
        var points = ImmutableArray.CreateBuilder<ChartPoint>();
        foreach (var point in item.Trail.Skip(first))
        {
            // Where a year has no answer the trail is cut; the gap stands where the year before stood.
            across = point.Coverage.Value ?? across;
            // A range upwards means nothing along a trail; the table and the lineage give it.
            var result = IsPlace(point) ? point.Spend.With(point.Spend.Value!.Value, point.Spend.Value, point.Spend.Value) : Result.None(point.Spend.Reason ?? point.Coverage.Reason!, currency);
            var made = ChartPoint.Of(point.At, across, Formats.Date(point.At, context.Language), result, context);
            points.Add(IsPlace(point) ? made with { Text = Place(point, context) } : made);
        }

        return new(item.Programme.Id, ComparisonParts.ShortName(item.Programme, context.Language), currency, SeriesTone.Main, points.ToImmutable())
        {
            Colour = context.ColourOf(item.Programme.Id),
            Dash = ComparisonParts.DashOf(item.Programme, context),
        };
    }

    private static string Place(TrailPoint point, ChartContext context) => context.Text(
        "spend_and_coverage.place",
        Formats.Compact(point.Spend.Value!.Value, point.Spend.Unit, context.Language),
        Formats.Value(point.Coverage.Value!.Value, point.Coverage.Unit, context.Language));

    private static string Title(List<ComparedProgramme> drawn, ChartContext context)
    {
        var ends = drawn.Select(item => (Item: item, Last: item.Trail.Last(IsPlace))).OrderByDescending(end => end.Last.Coverage.Value).ToList();
        string Said((ComparedProgramme Item, TrailPoint Last) end) => context.Text(
            "spend_and_coverage.said",
            ComparisonParts.ShortName(end.Item.Programme, context.Language),
            Formats.Compact(end.Last.Spend.Value!.Value, end.Last.Spend.Unit, context.Language),
            Formats.Compact(end.Last.Coverage.Value!.Value, end.Last.Coverage.Unit, context.Language));

        return ends.Count switch
        {
            0 => context.Text("spend_and_coverage.title.none"),
            1 => Said(ends[0]),
            _ => context.Text("spend_and_coverage.title", Said(ends[0]), Said(ends[^1])),
        };
    }

    private static ChartTable Rows(string caption, List<ComparedProgramme> drawn, ChartContext context) => new(
        caption,
        [
            new(context.Text("compare.programme")),
            new(context.Text("column.date")),
            new(context.Text("spend_and_coverage.spend"), true),
            new(context.Text("column.qualifier")),
            new(context.Text("spend_and_coverage.coverage"), true),
            new(context.Text("column.how")),
        ],
        [.. from item in drawn
            from point in item.Trail
            select ImmutableArray.Create(
                ComparisonParts.ShortName(item.Programme, context.Language),
                Formats.Date(point.At, context.Language),
                point.Spend.Value is { } spend ? Formats.Value(spend, point.Spend.Unit, context.Language) : "–",
                point.Spend.HasValue ? Formats.Qualifiers(point.Spend.Qualifiers, context.Language) : "",
                point.Coverage.Value is { } share ? Formats.Value(share, point.Coverage.Unit, context.Language) : "–",
                (point.Spend.Reason ?? point.Coverage.Reason) is { } reason ? context.Why(reason) : Formats.Basis(point.Coverage.Basis, context.Language))]);
}
