using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Wording;

/// <summary>What is wrong with a question, as a sentence.</summary>
public static class ProblemText
{
    private const string Area = "Problems";

    /// <summary>Characters of a given value that are repeated to the reader.</summary>
    private const int MostShown = 80;

    public static string Sentence(Problem problem, Language language) =>
        Words.Format(Area, Code.Of(problem.Code), language, Parameter(problem.Parameter, language), Shown(problem.Value), Shown(problem.Parameter));

    /// <summary>What was given, as far as it can be shown: the beginning of it, without control characters.</summary>
    public static string Shown(string given)
    {
        var visible = string.Concat(given.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format));
        return visible.Length <= MostShown ? visible : visible[..MostShown] + "…";
    }

    /// <summary>What is asked with a parameter, with its article.</summary>
    public static string Parameter(string parameter, Language language) =>
        Words.Find(Area, "parameter." + parameter, language) ?? Words.Get(Area, "parameter.other", language);

    /// <summary>A choice among the fixed ones: denominators, steps, yes and no. Null for values of the data and for dates.</summary>
    public static string? Choice(string parameter, string value, Language language) =>
        Words.Find(Area, $"{parameter}.{value}", language) ?? (parameter is "bounds" or "breaks" ? Words.Find(Area, value, language) : null);
}
