using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Reviews;

namespace DmpAnalytics.Api;

/// <summary>One indicator through time on two states of the data or of knowledge.</summary>
/// <param name="Id">The indicator.</param>
/// <param name="Now">The question as asked.</param>
/// <param name="Then">The same question on the state compared with.</param>
/// <param name="Points">First to last.</param>
public sealed record VintagesJson(string Id, QuestionJson Now, QuestionJson Then, IReadOnlyList<VintageJson> Points);

/// <summary>One date of the comparison.</summary>
/// <param name="At">The date asked.</param>
/// <param name="Then">What was answered then.</param>
/// <param name="Now">What is answered now.</param>
/// <param name="Change">Now − then; null where either has no value.</param>
/// <param name="Causes">Why they differ; empty where they do not.</param>
public sealed record VintageJson(string At, ResultValueJson Then, ResultValueJson Now, decimal? Change, IReadOnlyList<CauseJson> Causes)
{
    public static VintageJson Of(VintagePoint point, ReferenceData reference, Language language) => new(
        QuestionJson.Day(point.At),
        ResultValueJson.Of(point.Then, reference, language),
        ResultValueJson.Of(point.Now, reference, language),
        point.Change,
        [.. point.Differences.Select(difference => new CauseJson(
            Code.Of(difference.Cause),
            difference.Then is { } then ? UsedFigureJson.Of(then) : null,
            difference.Now is { } now ? UsedFigureJson.Of(now) : null))]);
}

/// <summary>One cause of a difference.</summary>
/// <param name="Cause"><c>new_figure</c>, <c>better_source</c>, <c>correction</c>, <c>withdrawn</c>, <c>method</c> or <c>target</c>.</param>
/// <param name="Then">The figure that counted then.</param>
/// <param name="Now">The figure that counts now.</param>
public sealed record CauseJson(string Cause, UsedFigureJson? Then, UsedFigureJson? Now);

internal static class VintagesApi
{
    private static readonly string[] Own = ["then_known", "then_data", "then_version"];

    public static void MapVintages(this RouteGroupBuilder group) =>
        group.MapGet("/indicators/{id}/vintages", Compare).Describe<VintagesJson>("vintages", [.. ApiParameters.OfAQuestion, .. Own]);

    private static Task<IResult> Compare(string id, HttpRequest request, QuestionAnswer answer, Analyst analyst)
    {
        var then = Then(request);
        return answer.OfAsync(
            request,
            Own,
            (question, cancellationToken) => then.IsAnswered
                ? analyst.CompareAsync(id, question, then.Value, cancellationToken)
                : Task.FromResult<Outcome<VintageSeries>>(then.Problems),
            series => series.Now,
            (series, reference, language) =>
            {
                IReadOnlyList<VintageJson> points = [.. series.Points.Select(point => VintageJson.Of(point, reference, language))];
                return ApiAnswer.Of(request, new VintagesJson(series.Id, QuestionJson.Of(series.Now), QuestionJson.Of(series.Then), points), () => points);
            });
    }

    /// <summary>What to compare with; at least one of its parts must be said.</summary>
    private static Outcome<Vintage> Then(HttpRequest request)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var known = Part<Period>("then_known", text => Period.TryParse(text, out var period) ? period : null, "2014-01-10");
        var data = Part<object>("then_data", text => Number(text), "1");
        var version = Part<object>("then_version", text => Number(text) is { } number and <= int.MaxValue ? (int)number : null, "1");
        if (problems.Count > 0) return problems.ToImmutable();
        return known is null && data is null && version is null
            ? new Problem(ProblemCode.MissingParameter, Own[0], "") { Allowed = [.. Own] }
            : new Vintage(known?.Last, (long?)data, (int?)version);

        T? Part<T>(string name, Func<string, T?> read, string example)
            where T : class
        {
            if (ApiParameters.Value(request, name) is not { } text) return null;
            if (read(text) is { } value) return value;
            problems.Add(new(ProblemCode.BadValue, name, text) { Allowed = [example] });
            return null;
        }
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
