using System.Collections.Immutable;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>
/// The first two things shown against one another, the first to the right and the second upwards: a trail through the dates on
/// which both answer, for each programme, perimeter and place.
/// </summary>
internal static class ExploreScatter
{
    /// <summary>The view as trails; null where there are no two things to set against one another.</summary>
    public static ChartModel? Of(ChartModel whole, IReadOnlyList<ExploreLine> lines, ChartContext context)
    {
        var subjects = lines.Select(line => line.Series.Id).Distinct().Take(2).ToList();
        if (subjects.Count < 2) return null;

        var pairs = (
            from right in lines.Where(line => line.Series.Id == subjects[0])
            from up in lines.Where(line => line.Series.Id == subjects[1])
            where right.Programme.Id == up.Programme.Id && right.Region?.Id == up.Region?.Id
                && (right.Series.Question.Scope?.Id == up.Series.Question.Scope?.Id || !right.HasScope || !up.HasScope)
            select (Right: right, Up: up)).Take(ExploreModel.MostDrawn).ToList();
        var units = pairs.Select(pair => (pair.Right.Series.Unit, pair.Up.Series.Unit)).Distinct().ToList();
        if (units.Count == 0) return null;

        ImmutableArray<ChartSeries> series = [.. pairs.Where(pair => (pair.Right.Series.Unit, pair.Up.Series.Unit) == units[0]).Select((pair, index) => Trail(pair.Right, pair.Up, index, pairs.Count, context))];
        var valued = series.SelectMany(one => one.Points).Where(point => point.Value is not null).ToList();
        var across = ChartScale.Vertical(valued.Select(point => point.X), units[0].Item1, context.Language);
        var upwards = ChartScale.Vertical(valued.Select(point => point.Value!.Value), units[0].Item2, context.Language);
        return whole with
        {
            Subtitle = Words.Format("Explore", "subtitle.scatter", context.Language, whole.Subtitle, NameOf(lines, subjects[0], context), NameOf(lines, subjects[1], context)),
            X = new(false, across.Min, across.Max, across.Ticks),
            Panels = [new("", PanelKind.Lines, upwards, series)],
            Events = [],
            EventTable = null,
            Breaks = [],
        };
    }

    private static string NameOf(IReadOnlyList<ExploreLine> lines, string subject, ChartContext context) =>
        lines.Where(line => line.Series.Id == subject).Select(line => $"{line.Subject} ({Formats.Unit(line.Series.Unit, context.Language)})").First();

    /// <summary>A date on which one of the two does not answer cuts the trail where it stood before.</summary>
    private static ChartSeries Trail(ExploreLine right, ExploreLine up, int index, int count, ChartContext context)
    {
        var byDate = right.Series.Points.ToDictionary(point => point.At, point => point.Result);
        var points = ImmutableArray.CreateBuilder<ChartPoint>();
        var across = 0m;
        foreach (var point in up.Series.Points)
        {
            if (byDate.GetValueOrDefault(point.At) is not { } other) continue;
            across = other.Value ?? across;
            var result = other.HasValue && point.Result.Value is { } value
                ? point.Result.With(value, value, value)
                : Result.None(point.Result.Reason ?? other.Reason!, up.Series.Unit);
            var made = ChartPoint.Of(point.At, across, Formats.Date(point.At, context.Language), result, context);
            points.Add(result.HasValue
                ? made with
                {
                    Text = Words.Format("Explore", "scatter.place", context.Language, Formats.Value(other.Value!.Value, other.Unit, context.Language), made.Text),
                    Address = up.AddressOf?.Invoke(point.At),
                }
                : made);
        }

        var colour = count == 1 ? context.ColourOf(up.Programme.Id) : index + 1;
        var place = up.Region is null ? "" : $", {up.Place(context)}";
        return new($"{right.Id}~{up.Id}", up.Programme.Name.Set(context.Language) + place, up.Series.Unit, SeriesTone.Main, points.ToImmutable()) { Colour = colour };
    }
}
