using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Http.HttpResults;

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

internal static class IndicatorsApi
{
    public static void MapIndicators(this RouteGroupBuilder group)
    {
        group.MapGet("/indicators", List).Describe("indicators");
        group.MapGet("/indicators/{id}", Answer).Describe("indicator", ApiParameters.OfAQuestion);
        group.MapGet("/indicators/{id}/card", Card).Describe("card", ApiParameters.OfAQuestion);
        group.MapGet("/indicators/{id}/series", Series).Describe("series", ApiParameters.OfAQuestion);
    }

    private static Task<Results<Ok<ListJson<IndicatorJson>>, JsonHttpResult<RefusalJson>>> List(HttpRequest request, ListAnswer list) =>
        list.OfAsync(request, [], (_, _) => IndicatorCatalog.All.Select(IndicatorJson.Of));

    private static async Task<Results<Ok<AnswerJson>, JsonHttpResult<RefusalJson>>> Answer(
        string id, HttpRequest request, Analyst analyst, CancellationToken cancellationToken)
    {
        var language = ApiLanguage.Of(request);
        var question = ApiParameters.Question(request);
        if (!question.IsAnswered) return RefusalJson.Of(question.Problems, language);

        var outcome = await analyst.AnswerAsync(id, question.Value, cancellationToken);
        if (!outcome.IsAnswered) return RefusalJson.Of(outcome.Problems, language);

        var reference = await analyst.ReferenceAsync(outcome.Value.Question.Data, cancellationToken);
        return TypedResults.Ok(AnswerJson.Of(outcome.Value, reference, language));
    }

    private static async Task<Results<Ok<CalculationCard>, JsonHttpResult<RefusalJson>>> Card(
        string id, HttpRequest request, Analyst analyst, CancellationToken cancellationToken)
    {
        var language = ApiLanguage.Of(request);
        var question = ApiParameters.Question(request);
        if (!question.IsAnswered) return RefusalJson.Of(question.Problems, language);

        var outcome = await analyst.AnswerAsync(id, question.Value, cancellationToken);
        if (!outcome.IsAnswered) return RefusalJson.Of(outcome.Problems, language);

        var reference = await analyst.ReferenceAsync(outcome.Value.Question.Data, cancellationToken);
        return TypedResults.Ok(CalculationCard.Of(outcome.Value, reference, language));
    }

    private static async Task<Results<Ok<SeriesJson>, JsonHttpResult<RefusalJson>>> Series(
        string id, HttpRequest request, Analyst analyst, CancellationToken cancellationToken)
    {
        var language = ApiLanguage.Of(request);
        var question = ApiParameters.Question(request);
        if (!question.IsAnswered) return RefusalJson.Of(question.Problems, language);

        var outcome = await analyst.SeriesAsync(id, question.Value, cancellationToken);
        if (!outcome.IsAnswered) return RefusalJson.Of(outcome.Problems, language);

        var reference = await analyst.ReferenceAsync(outcome.Value.Question.Data, cancellationToken);
        return TypedResults.Ok(SeriesJson.Of(outcome.Value, reference, language));
    }
}
