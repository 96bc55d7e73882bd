using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;

namespace DmpAnalytics.Wording;

/// <summary>An issue as a sentence that names the value and says how to mend it.</summary>
public static class IssueText
{
    private const string Area = "Issues";
    private const int LongestValue = 80;

    /// <summary>What is wrong and what to do, without the place.</summary>
    public static string Sentence(Issue issue, Language language)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return Words.Format(
            Area, Code.Of(issue.Code), language, [Shown(issue.Value), issue.Column, .. issue.Arguments]);
    }

    /// <summary>Where it stands: the file, and its line and column where it has them.</summary>
    public static string Place(Issue issue, Language language)
    {
        ArgumentNullException.ThrowIfNull(issue);
        var key = issue.Line == 0 ? "place_file" : issue.Column.Length == 0 ? "place_line" : "place_column";
        return Words.Format(
            Area, key, language, issue.File, issue.Line.ToString(CultureInfo.InvariantCulture), issue.Column);
    }

    public static string Severity(IssueSeverity severity, Language language) =>
        Words.Get(Area, severity == IssueSeverity.Error ? "severity_error" : "severity_warning", language);

    /// <summary>On one line, and no longer than a line.</summary>
    internal static string Shown(string value)
    {
        var line = string.Concat(value.Select(letter => char.IsControl(letter) ? '␣' : letter));
        if (line.Length <= LongestValue) return line;
        var end = char.IsHighSurrogate(line[LongestValue - 2]) ? LongestValue - 2 : LongestValue - 1;
        return line[..end] + "…";
    }
}
