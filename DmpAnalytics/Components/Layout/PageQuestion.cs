using DmpAnalytics.Analysis;

namespace DmpAnalytics.Components.Layout;

/// <summary>The question of an address, or everything that is wrong with it, its language included.</summary>
public static class PageQuestion
{
    /// <param name="request">The request of a page.</param>
    /// <param name="own">Parameters that only this page knows and reads itself.</param>
    public static Outcome<Question> Read(HttpRequest request, params string[] own)
    {
        var question = QuestionParameters.Read(Pairs(request).Where(pair => !own.Contains(pair.Key)));
        if (Preferences.ProblemOf(request) is not { } language) return question;
        return question.Problems.Add(language);
    }

    /// <summary>A parameter of a page that is true or false, or what is wrong with it.</summary>
    public static (bool Value, Problem? Wrong) Flag(HttpRequest request, string name, bool usual) => request.Query[name].ToString() switch
    {
        "" => (usual, null),
        "true" => (true, null),
        "false" => (false, null),
        var other => (usual, new(ProblemCode.BadValue, name, other) { Allowed = ["true", "false"] }),
    };

    /// <summary>Every pair of the address, repeated names as often as they stand there.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(HttpRequest request) =>
        from parameter in request.Query from value in parameter.Value select KeyValuePair.Create(parameter.Key, value ?? "");

    /// <summary>A form sends its empty fields too; the address is better without them.</summary>
    public static bool HasEmptyParameters(HttpRequest request) =>
        request.Query.Any(parameter => parameter.Value.Any(string.IsNullOrEmpty));
}
