using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Api;

/// <summary>One answer: a value with its range, doubt, basis and whole calculation, or the reason why there is none.</summary>
/// <param name="Id">The indicator.</param>
/// <param name="Version">The version of its definition.</param>
/// <param name="Question">The question with every default put in.</param>
/// <param name="Value">Rounded once; a date as text where the unit is <c>date</c>; null: there is no answer, and <paramref name="Reason"/> says why.</param>
/// <param name="Low">The lowest value; null: open.</param>
/// <param name="High">The highest value; null: open.</param>
/// <param name="Unit">An ISO 4217 currency, <c>percent</c>, <c>ratio</c>, a counted unit, or currency/counted unit.</param>
/// <param name="Qualifiers">The doubts: <c>at_least</c>, <c>at_most</c>, <c>about</c>; none is exact.</param>
/// <param name="Basis">How the value came about, the weakest of its inputs; null without a value.</param>
/// <param name="Status">Flags of the figures behind it: <c>provisional</c>, <c>estimated</c>, <c>revised</c>, <c>forecast</c>.</param>
/// <param name="Reason">Why there is no value.</param>
/// <param name="Cover">The percent of the days of a sum that are covered; null where it means nothing.</param>
/// <param name="Holes">The periods of a sum that are not covered.</param>
/// <param name="Inputs">What went into the value, down to the figures.</param>
/// <param name="Formula">The calculation, by the ids of indicators and the roles of inputs.</param>
public sealed record AnswerJson(
    string Id,
    int Version,
    QuestionJson Question,
    ValueJson? Value,
    ValueJson? Low,
    ValueJson? High,
    string Unit,
    IReadOnlyList<string> Qualifiers,
    string? Basis,
    IReadOnlyList<string> Status,
    ReasonJson? Reason,
    decimal? Cover,
    IReadOnlyList<string> Holes,
    IReadOnlyList<InputJson> Inputs,
    string Formula)
{
    public static AnswerJson Of(Answer answer, ReferenceData reference, Language language)
    {
        var result = answer.Result;
        return new(
            answer.Id,
            answer.Version,
            QuestionJson.Of(answer.Question),
            ValueJson.Of(result.Value, result.Unit),
            ValueJson.Of(result.Low, result.Unit),
            ValueJson.Of(result.High, result.Unit),
            result.Unit,
            result.Qualifiers.Codes(),
            ResultJson.Basis(result),
            result.Status.Codes(),
            ReasonJson.Of(result.Reason, reference, language),
            result.Cover,
            ResultJson.Holes(result),
            InputJson.OfAnswer(result),
            answer.Formula);
    }
}

/// <summary>The answers at the steps of a question.</summary>
/// <param name="Id">The indicator.</param>
/// <param name="Version">The version of its definition.</param>
/// <param name="Question">The question with every default put in.</param>
/// <param name="Unit">The unit of every point.</param>
/// <param name="Points">First to last.</param>
/// <param name="Formula">The calculation, by the ids of indicators and the roles of inputs.</param>
public sealed record SeriesJson(
    string Id, int Version, QuestionJson Question, string Unit, IReadOnlyList<PointJson> Points, string Formula)
{
    public static SeriesJson Of(Series series, ReferenceData reference, Language language) => new(
        series.Id,
        series.Version,
        QuestionJson.Of(series.Question),
        series.Unit,
        [.. series.Points.Select(point => PointJson.Of(point, reference, language))],
        series.Formula);
}

/// <summary>The answer at one date of a series.</summary>
/// <param name="At">The date asked.</param>
/// <param name="Value">Null: there is no answer, and <paramref name="Reason"/> says why.</param>
/// <param name="Low">The lowest value; null: open.</param>
/// <param name="High">The highest value; null: open.</param>
/// <param name="Qualifiers">The doubts; none is exact.</param>
/// <param name="Basis">How the value came about; null without a value.</param>
/// <param name="Status">Flags of the figures behind it.</param>
/// <param name="Reason">Why there is no value.</param>
public sealed record PointJson(
    string At,
    ValueJson? Value,
    ValueJson? Low,
    ValueJson? High,
    IReadOnlyList<string> Qualifiers,
    string? Basis,
    IReadOnlyList<string> Status,
    ReasonJson? Reason)
{
    public static PointJson Of(SeriesPoint point, ReferenceData reference, Language language) => new(
        QuestionJson.Day(point.At),
        ValueJson.Of(point.Result.Value, point.Result.Unit),
        ValueJson.Of(point.Result.Low, point.Result.Unit),
        ValueJson.Of(point.Result.High, point.Result.Unit),
        point.Result.Qualifiers.Codes(),
        ResultJson.Basis(point.Result),
        point.Result.Status.Codes(),
        ReasonJson.Of(point.Result.Reason, reference, language));
}
