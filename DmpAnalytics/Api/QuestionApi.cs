using DmpAnalytics.Analysis;

namespace DmpAnalytics.Api;

internal static class QuestionApi
{
    public static void MapQuestion(this RouteGroupBuilder group) =>
        group.MapGet("/question", Resolve).Describe<QuestionJson>("question", ApiParameters.OfAQuestion);

    private static Task<IResult> Resolve(HttpRequest request, QuestionAnswer answer, Analyst analyst) =>
        answer.OfAsync(
            request, [], analyst.ResolveAsync, question => question, (question, _, _) => ApiAnswer.One(request, QuestionJson.Of(question)));
}
