using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Api;

/// <summary>The parameters of the address, as they are read.</summary>
internal static class ApiParameters
{
    public static readonly ImmutableArray<string> Formats = ["json"];

    /// <summary>All parameters of a question that are answered, and how it is written.</summary>
    public static readonly ImmutableArray<string> OfAQuestion =
        [.. QuestionParameters.All, .. QuestionParameters.Presentation];

    /// <summary>Every pair of the address, repeated names as often as they stand there.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(HttpRequest request) =>
        from each in request.Query
        from value in each.Value
        select KeyValuePair.Create(each.Key, value ?? "");

    public static Outcome<Question> Question(HttpRequest request)
    {
        var question = QuestionParameters.Read(Pairs(request));
        ImmutableArray<Problem> problems = [.. question.Problems, .. Presentation(request)];
        return problems.IsEmpty ? question : problems;
    }

    /// <summary>What is wrong with <c>lang</c> and <c>format</c>.</summary>
    public static IEnumerable<Problem> Presentation(HttpRequest request)
    {
        foreach (var (name, value) in Pairs(request))
        {
            if (name == "lang" && value.Length > 0 && !Code.TryParse<Language>(value, out _))
                yield return new(ProblemCode.BadValue, name, value) { Allowed = [.. Code.All<Language>()] };
            if (name == "format" && value.Length > 0 && !Formats.Contains(value))
                yield return new(ProblemCode.BadValue, name, value) { Allowed = Formats };
        }
    }
}
