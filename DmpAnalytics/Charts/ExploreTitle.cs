using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>What a view finds, as a sentence, and what it draws.</summary>
internal static class ExploreTitle
{
    private const string Area = "Explore";
    private const int MostNamed = 2;

    public static string Of(IReadOnlyList<ExploreLine> lines, ExploreView view, ChartContext context)
    {
        var answered = lines.Select(line => (Line: line, Last: LastOf(line))).Where(each => each.Last is not null)
            .Select(each => (each.Line, Last: each.Last!)).ToList();
        if (answered.Count == 0)
            return Words.Format(Area, "title.none", context.Language, context.Why(lines[0].Series.Points[^1].Result.Reason!));

        if (answered is [var only]) return One(only.Line, only.Last, view, context);

        if (answered.Select(each => each.Line.Series.Unit).Distinct().Count() > 1)
        {
            var named = answered.Take(MostNamed).Select(each => Words.Format(
                Area, "title.each", context.Language, each.Line.Name, Short(each.Last, context), When(each.Line, each.Last, context)));
            var rest = answered.Count - MostNamed;
            var said = string.Join(Words.Get(Area, "title.and", context.Language), named);
            return rest <= 0 ? said : Words.Format(Area, rest == 1 ? "title.more.one" : "title.more", context.Language, said, Formats.Number(rest, context.Language));
        }

        var lowest = answered.MinBy(each => each.Last.Result.Value);
        var highest = answered.MaxBy(each => each.Last.Result.Value);
        return Words.Format(
            Area, "title.several", context.Language,
            Short(lowest.Last, context), lowest.Line.Name, When(lowest.Line, lowest.Last, context),
            Short(highest.Last, context), highest.Line.Name, When(highest.Line, highest.Last, context));
    }

    public static string Subtitle(IReadOnlyList<ExploreLine> lines, ExploreView view, ChartContext context)
    {
        var questions = lines.Select(line => line.Series.Question).ToList();
        var units = lines.Select(line => line.Series.Unit).Distinct().ToList();
        var money = lines.Where(line => Money.IsCurrency(line.Series.Unit.Split('/')[0])).ToList();
        var programmes = string.Join(context.Text("list"), questions.Select(question => question.Programme.Name.Set(context.Language)).Distinct());
        var parts = new List<string>
        {
            Words.Format(
                Area, "subtitle", context.Language, programmes, string.Join(context.Text("list"), units.Select(unit => Formats.Unit(unit, context.Language))),
                Formats.Date(lines.Min(line => line.Series.Question.From), context.Language),
                Formats.Date(lines.Max(line => line.Series.Points[^1].At), context.Language),
                Words.Get(Area, "every." + Code.Of(questions[0].Every), context.Language)),
        };
        var scopes = money.Select(line => line.Series.Question.Scope?.Name.Set(context.Language)).OfType<string>().Distinct().ToList();
        if (scopes.Count > 0)
            parts.Add(Words.Format(Area, scopes.Count == 1 ? "subtitle.scope" : "subtitle.scopes", context.Language, string.Join(Words.Get(Area, "title.and", context.Language), scopes)));
        if (money.Count > 0) parts.Add(Words.Format(Area, "subtitle.prices", context.Language, QuestionText.Prices(money[0].Series.Question, context.Language)));
        if (QuestionText.OfCounts(questions[0], context.Language) is { Length: > 0 } known) parts.Add(known);
        if (view.ThenName is { } then) parts.Add(Words.Format(Area, "subtitle.then", context.Language, then));
        return string.Join(" ", parts);
    }

    private static string One(ExploreLine line, SeriesPoint last, ExploreView view, ChartContext context)
    {
        if (view.ThenName is { } then && line.Then?.Points.LastOrDefault(point => point.At == last.At) is { Then.Value: { } before } compared && before != last.Result.Value)
        {
            return Words.Format(
                Area, "title.then", context.Language, line.Name, Short(last, context), When(line, last, context),
                Formats.Value(before, compared.Then.Unit, context.Language), then);
        }

        var first = line.Series.Points.FirstOrDefault(point => point.Result is { HasValue: true, IsPale: false } && point.Result.Value != 0);
        return first is null || first.At == last.At
            ? Words.Format(Area, "title.each", context.Language, line.Name, Short(last, context), When(line, last, context))
            : Words.Format(
                Area, "title.since", context.Language, line.Name, Short(last, context), When(line, last, context), Short(first, context), When(line, first, context));
    }

    private static SeriesPoint? LastOf(ExploreLine line) => line.Series.Points.LastOrDefault(point => point.Result is { HasValue: true, IsPale: false })
        ?? line.Series.Points.LastOrDefault(point => point.Result.HasValue);

    private static string When(ExploreLine line, SeriesPoint point, ChartContext context) => line.IsOverPeriod
        ? Words.Format(Area, "when.over", context.Language, Formats.Span(ExploreSeries.Steps([line]).First(step => step.Last == point.At), context.Language))
        : Words.Format(Area, "when.at", context.Language, Formats.Date(point.At, context.Language));

    private static string Short(SeriesPoint point, ChartContext context)
    {
        var value = Formats.Value(point.Result.Value!.Value, point.Result.Unit, context.Language);
        var sign = Formats.Qualifiers(point.Result.Qualifiers & (Qualifiers.AtLeast | Qualifiers.AtMost), context.Language);
        return sign.Length == 0 ? value : $"{sign} {value}";
    }
}
