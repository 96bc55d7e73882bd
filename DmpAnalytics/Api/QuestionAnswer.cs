using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Api;

/// <summary>Answers an address that asks a question: reads it, asks, and writes the answer or what is wrong with the question.</summary>
internal sealed class QuestionAnswer(Analyst analyst)
{
    /// <param name="request">Its address has the question.</param>
    /// <param name="own">The parameters that the address has beside those of a question.</param>
    /// <param name="ask">The answer.</param>
    /// <param name="questionOf">The question that was answered, for its data version.</param>
    /// <param name="write">The answer as it is sent.</param>
    public async Task<IResult> OfAsync<T>(
        HttpRequest request,
        string[] own,
        Func<Question, CancellationToken, Task<Outcome<T>>> ask,
        Func<T, ResolvedQuestion> questionOf,
        Func<T, ReferenceData, Language, IResult> write)
        where T : class
    {
        var language = ApiLanguage.Of(request);
        var question = ApiParameters.Question(request, own);
        if (!question.IsAnswered) return RefusalJson.Of(question.Problems, language);

        var outcome = await ask(question.Value, request.HttpContext.RequestAborted);
        if (!outcome.IsAnswered) return RefusalJson.Of(outcome.Problems, language);

        var reference = await analyst.ReferenceAsync(questionOf(outcome.Value).Data, request.HttpContext.RequestAborted);
        return write(outcome.Value, reference, language);
    }
}
