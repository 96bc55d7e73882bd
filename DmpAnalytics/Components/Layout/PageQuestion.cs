using DmpAnalytics.Analysis;

namespace DmpAnalytics.Components.Layout;

/// <summary>The question of an address, or everything that is wrong with it, its language included.</summary>
public static class PageQuestion
{
    public static Outcome<Question> Read(HttpRequest request)
    {
        var question = QuestionParameters.Read(
            from parameter in request.Query from value in parameter.Value select KeyValuePair.Create(parameter.Key, value ?? ""));
        if (Preferences.ProblemOf(request) is not { } language) return question;
        return question.Problems.Add(language);
    }

    /// <summary>A form sends its empty fields too; the address is better without them.</summary>
    public static bool HasEmptyParameters(HttpRequest request) =>
        request.Query.Any(parameter => parameter.Value.Any(string.IsNullOrEmpty));
}
