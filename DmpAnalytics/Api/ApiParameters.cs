using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Api;

/// <summary>The parameters of the address, as they are read.</summary>
internal static class ApiParameters
{
    /// <summary>All parameters of a question that are answered, and how it is written.</summary>
    public static readonly ImmutableArray<string> OfAQuestion =
        [.. QuestionParameters.All, .. QuestionParameters.Presentation];

    /// <summary>Every pair of the address, repeated names as often as they stand there.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(HttpRequest request) =>
        from each in request.Query
        from value in each.Value
        select KeyValuePair.Create(each.Key, value ?? "");

    /// <summary>The one value of a parameter; null where it is not given.</summary>
    public static string? Value(HttpRequest request, string name) =>
        request.Query[name].FirstOrDefault(value => !string.IsNullOrEmpty(value));

    /// <param name="request">Its address has the question.</param>
    /// <param name="own">Parameters of this address alone: read elsewhere, refused here when they are given twice.</param>
    public static Outcome<Question> Question(HttpRequest request, params string[] own)
    {
        var question = QuestionParameters.Read(Pairs(request).Where(pair => !own.Contains(pair.Key)));
        ImmutableArray<Problem> problems = [.. question.Problems, .. Repeated(request, own), .. Presentation(request)];
        return problems.IsEmpty ? question : problems;
    }

    /// <summary>What is wrong with <c>lang</c> and <c>format</c>.</summary>
    public static IEnumerable<Problem> Presentation(HttpRequest request)
    {
        var formats = ApiFormat.AllowedAt(request);
        foreach (var (name, value) in Pairs(request))
        {
            if (name == "lang" && value.Length > 0 && !Code.TryParse<Language>(value, out _))
                yield return new(ProblemCode.BadValue, name, value) { Allowed = [.. Code.All<Language>()] };
            if (name == "format" && value.Length > 0 && !formats.Contains(value))
                yield return new(ProblemCode.BadValue, name, value) { Allowed = formats };
        }
    }

    private static IEnumerable<Problem> Repeated(HttpRequest request, string[] own) =>
        from name in own
        let values = request.Query[name]
        where values.Count > 1
        select new Problem(ProblemCode.RepeatedParameter, name, values[1] ?? "");
}
