using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>One number of each programme side by side: a bar with its range for each, one panel for each number.</summary>
public static class ComparisonModel
{
    public const string CostsId = "compared_costs";

    public const string AttainmentId = "compared_attainment";

    private static readonly Denominator[] Denominators = [Denominator.Created, Denominator.Active, Denominator.Activated];

    /// <summary>What a record, and what a record in use, cost in each programme.</summary>
    public static ChartModel Costs(IReadOnlyList<ComparedProgramme> compared, ChartContext context) => Of(
        CostsId,
        compared,
        [.. Denominators.Select((denominator, index) => (
            Code.Of(denominator),
            context.Text("cost.name." + Code.Of(denominator)),
            (Func<ComparedProgramme, Answer>)(item => item.Costs[index])))],
        context.Text("compared_costs.subtitle", ComparisonParts.Prices(compared, context), ComparisonParts.Dates(compared, context)),
        context);

    /// <summary>How much of its target each programme had reached.</summary>
    public static ChartModel Attainment(IReadOnlyList<ComparedProgramme> compared, ChartContext context) => Of(
        AttainmentId,
        compared,
        [("attainment", context.Text("compared_attainment.name"), item => item.Attainment)],
        context.Text("compared_attainment.subtitle", ComparisonParts.Dates(compared, context)),
        context);

    private static ChartModel Of(
        string id,
        IReadOnlyList<ComparedProgramme> compared,
        IReadOnlyList<(string Id, string Name, Func<ComparedProgramme, Answer> Of)> numbers,
        string subtitle,
        ChartContext context)
    {
        var found = compared.Where(item => numbers.Any(number => number.Of(item).Result.HasValue)).ToList();
        var drawn = found.Take(ComparisonParts.MostDrawn).ToList();
        var series = numbers.Select(number => new ChartSeries(
            number.Id, number.Name, number.Of(compared[0]).Result.Unit, SeriesTone.Main,
            [.. drawn.Select((item, index) => Point(item, index, number.Of(item), context))])).ToList();
        var known = series.Where(one => one.Points.Any(point => point.Value is not null)).ToList();
        ImmutableArray<ChartPanel> panels = [.. (known.Count == 0 ? series : known).Select(one => new ChartPanel(
            one.Name,
            PanelKind.Bars,
            ChartScale.Vertical(ChartScale.WithRanges(PanelKind.Bars, [one]), one.Unit, context.Language),
            [one]) { IsLabelled = true })];
        var title = Title(id, drawn, numbers[0].Of, context);
        return new()
        {
            Id = id,
            Language = context.Language,
            Title = title,
            Subtitle = subtitle,
            Alt = ChartParts.Alt(title, subtitle, series, context),
            X = ChartScale.Categories(drawn.Select(item => ComparisonParts.ShortName(item.Programme, context.Language))),
            Panels = panels,
            Notes =
            [
                .. ChartParts.WideRanges(panels, context),
                .. ComparisonParts.NotDrawn(found.Skip(ComparisonParts.MostDrawn), context),
                .. ComparisonParts.Missing(compared.Except(found), item => numbers[0].Of(item).Result.Reason, context),
            ],
            Table = Rows(context.Text("table.caption", title), series, context),
            Sources = ChartParts.Sources(drawn.SelectMany(item => numbers.Select(number => number.Of(item).Result)), [], context),
        };
    }

    private static ChartPoint Point(ComparedProgramme item, int index, Answer answer, ChartContext context) =>
        ChartPoint.Of(item.Resolved.At.Last, index, When(item, context), answer.Result, context) with { Colour = context.ColourOf(item.Programme.Id) };

    private static string When(ComparedProgramme item, ChartContext context) => context.Text(
        "compare.when", ComparisonParts.ShortName(item.Programme, context.Language), Formats.Date(item.Resolved.At.Last, context.Language));

    /// <summary>From the lowest to the highest.</summary>
    private static string Title(string id, List<ComparedProgramme> drawn, Func<ComparedProgramme, Answer> of, ChartContext context)
    {
        var ordered = drawn.Where(item => of(item).Result is { HasValue: true, IsPale: false }).OrderBy(item => of(item).Result.Value).ToList();
        string Said(ComparedProgramme item) => Formats.Compact(of(item).Result.Value!.Value, of(item).Result.Unit, context.Language);
        string Name(ComparedProgramme item) => ComparisonParts.ShortName(item.Programme, context.Language);

        return ordered.Count switch
        {
            0 => context.Text(id + ".title.none"),
            1 => context.Text(id + ".title.one", Said(ordered[0]), Name(ordered[0])),
            _ => context.Text(id + ".title", Said(ordered[0]), Name(ordered[0]), Said(ordered[^1]), Name(ordered[^1])),
        };
    }

    private static ChartTable Rows(string caption, List<ChartSeries> series, ChartContext context) => new(
        caption,
        [new(context.Text("compare.programme")), .. series.SelectMany(one => ChartTable.ColumnsOf(one, context))],
        [.. series[0].Points.Select((point, index) => series
            .SelectMany(one => ChartTable.CellsOf(one, one.Points[index])).Prepend(point.When).ToImmutableArray())]);
}
