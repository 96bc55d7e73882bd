using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Wording;

/// <summary>What is wrong with a question, as a sentence.</summary>
public static class ProblemText
{
    private const string Area = "Problems";

    public static string Sentence(Problem problem, Language language) =>
        Words.Format(Area, Code.Of(problem.Code), language, Parameter(problem.Parameter, language), problem.Value, problem.Parameter);

    /// <summary>What is asked with a parameter, with its article.</summary>
    public static string Parameter(string parameter, Language language) =>
        Words.Find(Area, "parameter." + parameter, language) ?? Words.Get(Area, "parameter.other", language);

    /// <summary>A choice among the fixed ones: denominators, steps, yes and no. Null for values of the data and for dates.</summary>
    public static string? Choice(string parameter, string value, Language language) =>
        Words.Find(Area, $"{parameter}.{value}", language) ?? (parameter is "bounds" or "breaks" ? Words.Find(Area, value, language) : null);
}
