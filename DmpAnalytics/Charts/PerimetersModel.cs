using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>One perimeter of money with its answers.</summary>
/// <remarks>
/// <paramref name="Spend"/>: spend to the date asked.
/// <paramref name="Cost"/>: the cost per dossier of the chosen denominator.
/// </remarks>
public sealed record Perimeter(Scope Scope, Answer Spend, Answer Cost);

/// <summary>The same question under each perimeter, side by side. Perimeters contain one another: they are never added.</summary>
public static class PerimetersModel
{
    public const string Id = "perimeters";

    /// <summary>The names of more do not fit under their bars.</summary>
    private const int MostDrawn = 6;

    /// <remarks>
    /// <paramref name="perimeters"/>: at least one; drawn largest spend first, those without a figure left out and named in a note.
    /// </remarks>
    public static ChartModel Of(IReadOnlyList<Perimeter> perimeters, ChartContext context)
    {
        var question = perimeters[0].Spend.Question;
        var at = question.At.Last;
        var date = Formats.Date(at, context.Language);
        var known = perimeters.Where(item => item.Spend.Result.HasValue).OrderByDescending(item => item.Spend.Result.Value).ToList();
        var shown = known.Take(MostDrawn).ToList();
        var silent = perimeters.Where(item => !item.Spend.Result.HasValue).ToList();
        var colour = context.ColourOf(question.Programme.Id);

        ChartSeries Bars(string id, string name, SeriesTone tone, Func<Perimeter, Answer> of) => new(
            id, name, question.Prices.Currency ?? question.Programme.Currency, tone,
            [.. shown.Select((item, index) => ChartPoint.Of(at, index, item.Scope.Name.In(context.Language), of(item).Result, context))])
        {
            Colour = colour,
        };

        ChartSeries[] series =
        [
            Bars("spend", context.Text("perimeters.spend"), SeriesTone.Context, item => item.Spend),
            Bars("cost", context.Text("cost.name." + Code.Of(question.Denominator)), SeriesTone.Main, item => item.Cost),
        ];
        var title = Title(shown, date, context);
        var subtitle = ChartParts.Subtitle(
            question, context, "perimeters.subtitle", question.Programme.Name.In(context.Language), date, QuestionText.Prices(question, context.Language));
        ImmutableArray<ChartPanel> panels = [.. series.Select(one => new ChartPanel(
            one.Name, PanelKind.Bars, ChartScale.Vertical(ChartScale.WithRanges(PanelKind.Bars, [one]), one.Unit, context.Language), [one]) { IsLabelled = true })];
        return new()
        {
            Id = Id,
            Language = context.Language,
            Title = title,
            Subtitle = subtitle,
            Alt = context.Text("alt.title", title) + " " + subtitle,
            X = ChartScale.Categories(shown.Select(item => item.Scope.Name.In(context.Language))),
            Panels = panels,
            Notes = [.. ChartParts.WideRanges(panels, context), .. NotDrawn(known.Skip(MostDrawn), context), .. silent.Select(item => context.Text("note.of", item.Scope.Name.In(context.Language), context.Why(item.Spend.Result.Reason!)))],
            Table = Rows(context.Text("table.caption", title), series, context),
            Sources = ChartParts.Sources(shown.SelectMany(item => new[] { item.Spend.Result, item.Cost.Result }), [], context),
        };
    }

    private static IEnumerable<string> NotDrawn(IEnumerable<Perimeter> smaller, ChartContext context)
    {
        var said = smaller.Select(item => context.Text(
            "perimeters.smaller.one", item.Scope.Name.In(context.Language), Formats.Compact(item.Spend.Result.Value!.Value, item.Spend.Result.Unit, context.Language))).ToList();
        if (said.Count > 0) yield return context.Text("perimeters.smaller", string.Join(context.Text("list"), said));
    }

    private static string Title(List<Perimeter> shown, string date, ChartContext context)
    {
        string Amount(Perimeter item) => Formats.Compact(item.Spend.Result.Value!.Value, item.Spend.Result.Unit, context.Language);

        return shown.Count switch
        {
            0 => context.Text("perimeters.title.none", date),
            1 => context.Text("perimeters.title.one", Amount(shown[0]), date),
            _ => context.Text("perimeters.title", Amount(shown[^1]), Amount(shown[0]), date),
        };
    }

    private static ChartTable Rows(string caption, ChartSeries[] series, ChartContext context) => new(
        caption,
        [
            new(context.Text("column.perimeter")),
            .. series.SelectMany(one => ChartTable.ColumnsOf(one, context)),
        ],
        [.. series[0].Points.Select((_, index) => series
            .SelectMany(one => ChartTable.CellsOf(one, one.Points[index]))
            .Prepend(series[0].Points[index].When).ToImmutableArray())]);
}
