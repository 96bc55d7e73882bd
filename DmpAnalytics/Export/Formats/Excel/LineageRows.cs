using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Excel.Calculations;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Excel;

/// <summary>What answers rest on, and what was set aside, a row for each figure.</summary>
internal sealed class LineageRows(ReferenceData reference, Language language)
{
    public static readonly (string Key, int Width)[] FigureColumns =
        [("answer", 34), ("measure", 26), ("role", 26), ("value", 18), ("doubt", 12), ("period", 20), ("contribution", 18), ("from", 18), ("to", 18), ("source", 50), ("origin", 18), ("figure", 20)];

    public static readonly (string Key, int Width)[] AlternativeColumns =
        [("answer", 34), ("measure", 26), ("value", 18), ("doubt", 12), ("period", 20), ("why", 36), ("rival", 12), ("instead", 18), ("difference", 18), ("percent", 14), ("source", 50), ("origin", 18), ("figure", 20)];

    public IEnumerable<IReadOnlyList<ListCell>> Figures(IEnumerable<Answer> answers) =>
        from answer in answers
        from pair in Leaves(answer.Result).SelectMany(result => result.Figures.Select(use => (result, use))).DistinctBy(pair => (pair.use.Figure.Id, pair.use.Role, pair.use.Span))
        select Row(NameOf(answer), pair.result, pair.use);

    public IEnumerable<IReadOnlyList<ListCell>> Alternatives(IEnumerable<Answer> answers) =>
        from answer in answers
        from other in Leaves(answer.Result).SelectMany(result => result.Alternatives).DistinctBy(other => (other.Figure.Id, other.Why))
        select Row(NameOf(answer), other);

    private static IEnumerable<Result> Leaves(Result result) => result.Inputs.SelectMany(input => Leaves(input.Result)).Prepend(result);

    private IReadOnlyList<ListCell> Row(string answer, Result result, FigureUse use)
    {
        var figure = use.Figure;
        return
        [
            answer,
            MeasureOf(figure),
            LineageText.Role(use.Role, language),
            new(Number: figure.Value, Unit: figure.Unit),
            Wording.Formats.Qualifier(figure.Qualifier, language),
            Wording.Formats.Period(figure.Period, figure.Precision, language),
            new(Number: use.Contribution, Unit: result.Unit.Split('/')[0] is var unit && Money.IsCurrency(unit) ? unit : figure.Unit),
            use.Span is { } span ? new(Day: span.First) : default,
            use.Span is { } days ? new(Day: days.Last) : default,
            SourceOf(figure),
            OriginOf(figure),
            figure.Id,
        ];
    }

    private IReadOnlyList<ListCell> Row(string answer, Alternative other)
    {
        var figure = other.Figure;
        var instead = other.Instead;
        var difference = instead is null || instead.Unit != figure.Unit ? (decimal?)null : figure.Value - instead.Value;
        return
        [
            answer,
            MeasureOf(figure),
            new(Number: figure.Value, Unit: figure.Unit),
            Wording.Formats.Qualifier(figure.Qualifier, language),
            Wording.Formats.Period(figure.Period, figure.Precision, language),
            LineageText.Why(other.Why, language),
            Words.Get("Documents", other.IsRival ? "yes" : "no", language),
            instead is null ? default : new(Number: instead.Value, Unit: instead.Unit),
            difference is { } gap ? new(Number: gap, Unit: figure.Unit) : default,
            difference is { } part && instead!.Value != 0 ? new(Number: decimal.Round(100 * part / instead.Value, 2, MidpointRounding.AwayFromZero), Unit: Measure.PercentUnit) : default,
            SourceOf(figure),
            OriginOf(figure),
            figure.Id,
        ];
    }

    private string NameOf(Answer answer) => $"{AnswerNames.Of(answer, reference, language)}, {AnswerNames.When(answer, language)}";

    private string MeasureOf(Figure figure) => reference.FindMeasure(figure.Measure)?.Name.Set(language) ?? figure.Measure;

    private ListCell SourceOf(Figure figure)
    {
        var source = reference.FindSource(figure.Source);
        return new(SourceNames.Cited(source, figure.Locator, language), Link: source?.Url);
    }

    private static string OriginOf(Figure figure) => figure.Origin is { } origin ? string.Create(CultureInfo.InvariantCulture, $"{origin.File}:{origin.Line}") : "";
}
