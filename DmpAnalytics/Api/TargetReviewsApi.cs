using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Reviews;

namespace DmpAnalytics.Api;

/// <summary>The targets of a programme, each against what happened.</summary>
/// <param name="Data">The data version.</param>
/// <param name="Question">The question with every default put in.</param>
/// <param name="Reviews">By due date, the headline ones first among equals.</param>
public sealed record TargetReviewsJson(long Data, QuestionJson Question, IReadOnlyList<TargetReviewJson> Reviews);

/// <summary>One series of targets: what was promised first and last, what happened, and what is still required.</summary>
/// <param name="Programme">The id of the programme.</param>
/// <param name="Measure">The id of the measure.</param>
/// <param name="Scope">What it covers; null: the whole programme.</param>
/// <param name="From">The first day of the span of a flow.</param>
/// <param name="Due">The due date; null: none was given.</param>
/// <param name="Unit">A currency, <c>percent</c> or a counted unit.</param>
/// <param name="Headline">Whether its years are judged by it.</param>
/// <param name="Outcome">What became of it at the date asked.</param>
/// <param name="Original">The first promise, or ceiling where nothing was promised.</param>
/// <param name="Current">The last one announced by the date.</param>
/// <param name="Reached">The value at the date, or at the due date once it has passed.</param>
/// <param name="AttainmentOfOriginal">Reached ÷ original, in percent.</param>
/// <param name="AttainmentOfCurrent">Reached ÷ current, in percent.</param>
/// <param name="VarianceToOriginal">Reached − original.</param>
/// <param name="VarianceToCurrent">Reached − current.</param>
/// <param name="Path">Where the straight line from the first announcement to the current promise stands at the date.</param>
/// <param name="RequiredPace">Per month until the due date.</param>
/// <param name="DateReached">When it will have been reached at the pace kept.</param>
public sealed record TargetReviewJson(
    string Programme,
    string Measure,
    string? Scope,
    string? From,
    string? Due,
    string Unit,
    bool Headline,
    string Outcome,
    PromiseJson Original,
    PromiseJson Current,
    ResultValueJson Reached,
    ResultValueJson AttainmentOfOriginal,
    ResultValueJson AttainmentOfCurrent,
    ResultValueJson VarianceToOriginal,
    ResultValueJson VarianceToCurrent,
    ResultValueJson Path,
    ResultValueJson RequiredPace,
    ResultValueJson DateReached)
{
    public static TargetReviewJson Of(TargetReview review, string programme, ReferenceData reference, Language language)
    {
        return new(
            programme,
            review.Series.Measure,
            review.Series.Scope,
            review.Series.From is { } from ? QuestionJson.Day(from) : null,
            review.Series.Due is { } due ? QuestionJson.Day(due) : null,
            review.Series.Unit,
            review.Series.IsHeadline,
            Code.Of(review.Outcome),
            PromiseJson.Of(review.Original),
            PromiseJson.Of(review.Current),
            Value(review.Reached),
            Value(review.AttainmentOfOriginal),
            Value(review.AttainmentOfCurrent),
            Value(review.VarianceToOriginal),
            Value(review.VarianceToCurrent),
            Value(review.Path),
            Value(review.RequiredPace),
            Value(review.DateReached));

        ResultValueJson Value(Indicators.Results.Result result) => ResultValueJson.Of(result, reference, language);
    }
}

/// <summary>What was announced on one day.</summary>
/// <param name="Announced">The day; null: not known.</param>
/// <param name="Value">The target that is judged: the lowest of the day.</param>
/// <param name="Highest">The highest of the day.</param>
/// <param name="Targets">The ids of the targets.</param>
public sealed record PromiseJson(string? Announced, decimal Value, decimal Highest, IReadOnlyList<string> Targets)
{
    public static PromiseJson Of(Promise promise) => new(
        promise.Announced is { } day ? QuestionJson.Day(day) : null,
        promise.Judged.Value,
        promise.Highest,
        [.. promise.Targets.Select(target => target.Id)]);
}

internal static class TargetReviewsApi
{
    public static void MapTargetReviews(this RouteGroupBuilder group) =>
        group.MapGet("/targets/reviews", Reviews).Describe<TargetReviewsJson>("target_reviews", ApiParameters.OfAQuestion);

    private static Task<IResult> Reviews(HttpRequest request, QuestionAnswer answer, Analyst analyst) =>
        answer.OfAsync(request, [], analyst.TargetsAsync, reviews => reviews.Question, (reviews, reference, language) =>
        {
            IReadOnlyList<TargetReviewJson> items =
                [.. reviews.Reviews.Select(review => TargetReviewJson.Of(review, reviews.Question.Programme.Id, reference, language))];
            return ApiAnswer.Of(request, new TargetReviewsJson(reviews.Question.Data, QuestionJson.Of(reviews.Question), items), () => items);
        });
}
