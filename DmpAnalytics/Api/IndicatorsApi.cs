using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Sdmx;
using DmpAnalytics.Indicators;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Api;

/// <summary>One indicator of the catalogue.</summary>
/// <param name="Id">Stable.</param>
/// <param name="Version">The version of its definition; a change of its formula raises it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it says, in one sentence.</param>
/// <param name="Formula">How it is computed.</param>
public sealed record IndicatorJson(string Id, int Version, TextJson Name, TextJson Meaning, TextJson Formula)
{
    public static IndicatorJson Of(IndicatorDefinition indicator) => new(
        indicator.Id,
        indicator.Version,
        InBoth(language => IndicatorText.Name(indicator.Id, language)),
        InBoth(language => IndicatorText.Meaning(indicator.Id, language)),
        InBoth(language => FormulaText.InWords(indicator.Formula, language)));

    private static TextJson InBoth(Func<Language, string> text) => new(text(Language.Fr), text(Language.En));
}

/// <summary>One point of a series as a row of a table.</summary>
internal sealed record SeriesRow(
    string Indicator,
    int Version,
    string Programme,
    string? Scope,
    string? Region,
    string Denominator,
    string Prices,
    string Currency,
    string? Known,
    long Data,
    string Unit,
    string At,
    ValueJson? Value,
    ValueJson? Low,
    ValueJson? High,
    IReadOnlyList<string> Qualifiers,
    string? Basis,
    IReadOnlyList<string> Status,
    ReasonJson? Reason)
{
    public static SeriesRow Of(SeriesJson series, PointJson point) => new(
        series.Id,
        series.Version,
        series.Question.Programme,
        series.Question.Scope,
        series.Question.Region,
        series.Question.Denominator,
        series.Question.Prices,
        series.Question.Currency,
        series.Question.Known,
        series.Question.Data,
        series.Unit,
        point.At,
        point.Value,
        point.Low,
        point.High,
        point.Qualifiers,
        point.Basis,
        point.Status,
        point.Reason);
}

internal static class IndicatorsApi
{
    public static void MapIndicators(this RouteGroupBuilder group)
    {
        group.MapGet("/indicators", List).Describe<ListJson<IndicatorJson>>("indicators", [], isList: true);
        group.MapGet("/indicators/{id}", Answer).Describe<AnswerJson>("indicator", ApiParameters.OfAQuestion);
        group.MapGet("/indicators/{id}/card", Card).Describe<CalculationCard>("card", ApiParameters.OfAQuestion);
        group.MapGet("/indicators/{id}/series", Series).Describe<SeriesJson>("series", ApiParameters.OfAQuestion);
    }

    private static Task<IResult> List(HttpRequest request, ListAnswer list) =>
        list.OfAsync(request, [], (_, _) => IndicatorCatalog.All.Select(IndicatorJson.Of), item => item.Id);

    private static Task<IResult> Answer(string id, HttpRequest request, QuestionAnswer answer, Analyst analyst) =>
        answer.OfAsync(
            request,
            [],
            (question, cancellationToken) => analyst.AnswerAsync(id, question, cancellationToken),
            found => found.Question,
            (found, reference, language) => ApiAnswer.One(request, AnswerJson.Of(found, reference, language)));

    private static Task<IResult> Card(string id, HttpRequest request, QuestionAnswer answer, Analyst analyst) =>
        answer.OfAsync(
            request,
            [],
            (question, cancellationToken) => analyst.AnswerAsync(id, question, cancellationToken),
            found => found.Question,
            (found, reference, language) => TypedResults.Ok(CalculationCard.Of(found, reference, language)));

    private static Task<IResult> Series(string id, HttpRequest request, QuestionAnswer answer, Analyst analyst) =>
        answer.OfAsync(
            request,
            [],
            (question, cancellationToken) => analyst.SeriesAsync(id, question, cancellationToken),
            found => found.Question,
            (found, reference, language) =>
            {
                if (ApiFormat.Of(request) == ApiFormat.Sdmx) return TypedResults.Bytes(SdmxCsv.Write(found), SdmxCsv.ContentType);
                var series = SeriesJson.Of(found, reference, language);
                return ApiAnswer.Of(request, series, () => series.Points.Select(point => SeriesRow.Of(series, point)).ToList());
            });
}
