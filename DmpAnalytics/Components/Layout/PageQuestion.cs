using DmpAnalytics.Analysis;

namespace DmpAnalytics.Components.Layout;

/// <summary>The question of an address, or everything that is wrong with it, its language included.</summary>
public static class PageQuestion
{
    /// <param name="request">The request of a page.</param>
    /// <param name="own">Parameters that only this page knows and reads itself.</param>
    public static Outcome<Question> Read(HttpRequest request, params string[] own)
    {
        var question = QuestionParameters.Read(
            from parameter in request.Query
            where !own.Contains(parameter.Key)
            from value in parameter.Value
            select KeyValuePair.Create(parameter.Key, value ?? ""));
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

    /// <summary>A form sends its empty fields too; the address is better without them.</summary>
    public static bool HasEmptyParameters(HttpRequest request) =>
        request.Query.Any(parameter => parameter.Value.Any(string.IsNullOrEmpty));
}
