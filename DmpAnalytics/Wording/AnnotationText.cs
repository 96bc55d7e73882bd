using DmpAnalytics.Domain;
using DmpAnalytics.Import;

namespace DmpAnalytics.Wording;

/// <summary>What is written into a file that is given back with its problems marked.</summary>
public static class AnnotationText
{
    private const string Area = "Annotated";

    /// <summary>How grave, where and what: <c>Error in value: “1,5”</c>.</summary>
    public static string Problem(Issue issue, Language language)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var key = (issue.Column.Length, issue.Value.Length) switch
        {
            (0, 0) => issue.Line == 0 ? "problem_file" : "problem_line",
            (0, _) => "problem_value",
            (_, 0) => "problem_column",
            _ => "problem_cell",
        };
        return Words.Format(Area, key, language, IssueText.Severity(issue.Severity, language), issue.Column, IssueText.Shown(issue.Value));
    }

    /// <summary>The rule that was broken, as a heading.</summary>
    public static string Rule(IssueCode code, Language language) => Words.Get("IssueRules", Code.Of(code), language);

    /// <summary>A text on one line.</summary>
    public static string Flat(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));

    /// <summary>The name of an added column, and what is wrong with the header itself.</summary>
    public static string Header(string key, string told, Language language) =>
        told.Length == 0 ? Words.Get(Area, key, language) : Words.Format(Area, "header_with", language, Words.Get(Area, key, language), told);
}
