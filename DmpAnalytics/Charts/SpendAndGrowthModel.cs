using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>
/// Money spent in each year over the growth of dossiers in the same year: two panels on one axis, never two scales in one;
/// one panel where only one of them is known.
/// </summary>
public static class SpendAndGrowthModel
{
    public const string Id = "spend_and_growth";

    /// <remarks>
    /// <paramref name="spend"/>: spend in each year; the last may end at the date asked.
    /// <paramref name="counted"/>: whose growth is shown.
    /// <paramref name="stock"/>: that stock at the same dates, and at the end of the year before the first if known.
    /// <paramref name="toDate"/>: spend up to the date asked.
    /// </remarks>
    public static ChartModel Of(Series spend, Denominator counted, IReadOnlyList<SeriesPoint> stock, Answer toDate, ChartContext context)
    {
        var question = spend.Question;
        var code = Code.Of(counted);
        var bars = spend.Points.Select((point, index) => ChartPoint.Of(point.At, index, Year(point.At, context), point.Result, context));
        var byDate = stock.ToDictionary(point => point.At, point => point.Result);
        var growth = spend.Points.Select((point, index) => ChartPoint.Of(
            point.At, index, Year(point.At, context), Growth(Before(point.At, spend, index, byDate), byDate.GetValueOrDefault(point.At)), context));
        var colour = context.ColourOf(question.Programme.Id);
        ChartSeries[] series =
        [
            new("spend", context.Text("growth.spend"), spend.Unit, SeriesTone.Context, [.. bars]) { Colour = colour },
            new("growth", context.Text("growth.growth." + code), UnitOf(counted), SeriesTone.Main, [.. growth]) { Colour = colour },
        ];

        var title = Title(toDate, stock, code, context);
        var drawn = series.Where(one => one.Points.Any(point => point.Value is not null)).ToList();
        var subtitle = ChartParts.Subtitle(
            question,
            context,
            drawn is [var only] ? "growth.subtitle." + only.Id : "growth.subtitle",
            question.Programme.Name.In(context.Language),
            question.Scope?.Name.In(context.Language) ?? context.Text("scope.none"),
            Formats.Year(spend.Points[0].At.Year),
            Formats.Date(spend.Points[^1].At, context.Language),
            QuestionText.Prices(question, context.Language));
        ImmutableArray<ChartPanel> panels = [.. (drawn.Count == 0 ? series : [.. drawn]).Select(one => new ChartPanel(
            one.Name, PanelKind.Bars, ChartScale.Vertical(ChartScale.WithRanges(PanelKind.Bars, [one]), one.Unit, context.Language), [one]))];
        var events = ChartParts.EventsOfYears(question, spend.Points[0].At.Year, spend.Points[^1].At.Year, context);
        return new()
        {
            Id = Id,
            Language = context.Language,
            Title = title,
            Subtitle = subtitle,
            Alt = ChartParts.Alt(title, subtitle, series, context),
            X = ChartScale.Categories(spend.Points.Select(point => Label(point.At))),
            Panels = panels,
            Events = events,
            EventTable = ChartParts.EventTable(events, context),
            Notes = [.. PartYear(spend, context), .. ChartParts.WideRanges(panels, context), .. ChartParts.Gaps(series, context)],
            Table = ChartTable.OfSeries(context.Text("table.caption", title), context.Text("column.year"), series, context),
            Sources = ChartParts.Sources([toDate.Result, .. spend.Points.Concat(stock).Select(point => point.Result)], [], context),
        };
    }

    /// <summary>
    /// The later less the earlier; the bounds of the earlier change sides. An end that is carried forward says nothing of what
    /// was added, so there is no growth then.
    /// </summary>
    internal static Result Growth(Result? earlier, Result? later)
    {
        if (later is null || earlier is null) return Result.None(ReasonCode.Unknown, "dossier");
        var growth = Arithmetic.Subtract(new(InputRole.End, later), new(InputRole.Start, earlier), later.Unit);
        return growth.HasValue && (later.Basis == Basis.CarriedForward || earlier.Basis == Basis.CarriedForward)
            ? Result.None(ReasonCode.NoRecentFigure, later.Unit)
            : growth;
    }

    private static Result? Before(DateOnly at, Series spend, int index, Dictionary<DateOnly, Result> stock) =>
        stock.GetValueOrDefault(index > 0 ? spend.Points[index - 1].At : new DateOnly(at.Year - 1, 12, 31));

    private static string Title(Answer toDate, IReadOnlyList<SeriesPoint> stock, string code, ChartContext context)
    {
        var date = Formats.Date(toDate.Question.At.Last, context.Language);
        if (toDate.Result.Value is not { } spent) return context.Text("growth.title.none", date, context.Why(toDate.Result.Reason!));

        var amount = ChartParts.WithDoubt(Formats.Compact(spent, toDate.Result.Unit, context.Language), toDate.Result.Qualifiers, context);
        // A question may go on after its date: what stood at the end of it says nothing of the date.
        return stock.LastOrDefault(point => point.At == toDate.Question.At.Last)?.Result is { Value: { } number, IsPale: false }
            ? context.Text("growth.title", amount, Formats.Number(number, context.Language), context.Text("growth.for." + code), date)
            : context.Text("growth.title.spend", amount, date);
    }

    private static string UnitOf(Denominator denominator) => denominator == Denominator.Documents ? "document" : "dossier";

    private static string Label(DateOnly at) => Formats.Year(at.Year) + (IsWholeYear(at) ? "" : "*");

    private static string Year(DateOnly at, ChartContext context) =>
        IsWholeYear(at) ? Formats.Year(at.Year) : context.Text("growth.part", Formats.Year(at.Year), Formats.Date(at, context.Language));

    private static IEnumerable<string> PartYear(Series spend, ChartContext context) =>
        spend.Points.Where(point => !IsWholeYear(point.At)).Select(point => context.Text("growth.note.part", Formats.Date(point.At, context.Language)));

    private static bool IsWholeYear(DateOnly at) => at is { Month: 12, Day: 31 };
}
