using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Api;

/// <summary>
/// Problem details (RFC 9457) in the reader's language: 404 for an unknown programme, indicator or address, 401 and 403 where it may
/// not be asked, 413 and 429 where it is too much, 503 where the program is busy, 500 where the program failed, else 400.
/// </summary>
/// <param name="Type">Always <c>about:blank</c>: the codes of the problems say more.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">400, 401, 403, 404, 413, 429, 500 or 503.</param>
/// <param name="Detail">What is wrong, with the names of the parameters and the allowed values.</param>
/// <param name="Problems">Every wrong parameter, not only the first.</param>
public sealed record RefusalJson(string Type, string Title, int Status, string Detail, IReadOnlyList<ProblemJson> Problems)
{
    public const string ContentType = "application/problem+json";

    private const string Area = "Api";

    public static JsonHttpResult<RefusalJson> Of(ImmutableArray<Problem> problems, Language language) => Of(
        problems.Any(problem => problem.IsNotFound),
        string.Join(' ', problems.Select(problem => Sentence(problem, language))),
        [.. problems.Select(problem => ProblemJson.Of(problem, language))],
        language);

    public static JsonHttpResult<RefusalJson> NoSuchAddress(HttpRequest request)
    {
        var language = ApiLanguage.Of(request);
        return Of(true, Words.Format(Area, "no_such_address", language, ProblemText.Shown(request.Path.Value ?? "/"), AppUrls.OpenApi), [], language);
    }

    /// <summary>The program failed, and noted it under the id.</summary>
    public static JsonHttpResult<RefusalJson> Failure(HttpRequest request, string id)
    {
        var language = ApiLanguage.Of(request);
        const int Status = StatusCodes.Status500InternalServerError;
        var said = new RefusalJson("about:blank", Words.Get(Area, "500", language), Status, Words.Format(Area, "failure", language, id), []);
        return TypedResults.Json(said, statusCode: Status, contentType: ContentType);
    }

    /// <summary>Not taken, whatever was asked: 400, 401, 403, 413, 429 or 503.</summary>
    /// <param name="request">Whose language is spoken.</param>
    /// <param name="status">The status.</param>
    /// <param name="texts">What the sentence of the status leaves open, such as how long to wait.</param>
    /// <param name="sentence">What is said in its place; null: the one of the status.</param>
    public static JsonHttpResult<RefusalJson> Refused(HttpRequest request, int status, string[] texts, Func<Language, string>? sentence = null)
    {
        var language = ApiLanguage.Of(request);
        var code = status.ToString(CultureInfo.InvariantCulture);
        var said = new RefusalJson("about:blank", Words.Get(Area, code, language), status, sentence?.Invoke(language) ?? Words.Format(Area, "refused." + code, language, texts), []);
        return TypedResults.Json(said, statusCode: status, contentType: ContentType);
    }

    private static JsonHttpResult<RefusalJson> Of(bool isNotFound, string detail, IReadOnlyList<ProblemJson> problems, Language language)
    {
        var status = isNotFound ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
        var title = Words.Get(Area, isNotFound ? "404" : "400", language);
        return TypedResults.Json(new RefusalJson("about:blank", title, status, detail, problems), statusCode: status, contentType: ContentType);
    }

    private static string Sentence(Problem problem, Language language)
    {
        string?[] sentences =
        [
            ProblemText.Sentence(problem, language),
            Words.Format(Area, "parameter", language, ProblemText.Shown(problem.Parameter)),
            problem.Allowed.IsEmpty ? null : Words.Format(Area, "allowed", language, string.Join(", ", problem.Allowed)),
        ];
        return string.Join(' ', sentences.Where(sentence => sentence is not null));
    }
}

/// <summary>One wrong parameter.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Value">The value given.</param>
/// <param name="Code">What is wrong; stable.</param>
/// <param name="Allowed">The allowed values, or forms of them, where they can be listed.</param>
/// <param name="Text">A sentence in the reader's language.</param>
public sealed record ProblemJson(string Parameter, string Value, string Code, IReadOnlyList<string> Allowed, string Text)
{
    public static ProblemJson Of(Problem problem, Language language) => new(
        ProblemText.Shown(problem.Parameter),
        ProblemText.Shown(problem.Value),
        Domain.Code.Of(problem.Code),
        problem.Allowed,
        ProblemText.Sentence(problem, language));
}
