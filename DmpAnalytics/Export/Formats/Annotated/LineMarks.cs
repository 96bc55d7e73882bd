using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Originals;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Annotated;

/// <summary>What is told beside one record: what is wrong, by which rule, how to mend it; and whether one of it is an error.</summary>
internal sealed record LineMark(string Problem, string Rule, string Remedy, bool IsError)
{
    public static readonly LineMark None = new("", "", "", false);

    public bool IsEmpty => Problem.Length == 0;
}

/// <summary>The issues of one file by the records on which they stand. What concerns the whole file stands on its header.</summary>
internal sealed class LineMarks(IEnumerable<Issue> issues, Language language)
{
    private const string Between = " / ";

    private readonly ILookup<int, Issue> byLine = issues.ToLookup(issue => issue.Line);

    public Language Language => language;

    /// <summary>By rule, the most frequent errors first, then the warnings.</summary>
    public IEnumerable<IGrouping<IssueCode, Issue>> ByRule =>
        byLine.SelectMany(line => line).OrderBy(issue => issue.Line).GroupBy(issue => issue.Code)
            .OrderBy(group => group.Key.Severity()).ThenByDescending(group => group.Count()).ThenBy(group => group.Key);

    /// <summary>In the order of lines and columns.</summary>
    public IReadOnlyList<Issue> Of(OriginalRecord record)
    {
        var lines = Enumerable.Range(record.Line, record.LastLine - record.Line + 1);
        return [.. (record.IsHeader && record.Line > 0 ? Enumerable.Range(0, record.LastLine + 1) : lines).SelectMany(line => byLine[line])];
    }

    /// <summary>Those that no record bears when a file has no header.</summary>
    public IReadOnlyList<Issue> OfTheFile => [.. byLine[0], .. byLine[1]];

    public LineMark MarkOf(IReadOnlyList<Issue> told) => told.Count == 0
        ? LineMark.None
        : new(
            Joined(told, issue => AnnotationText.Problem(issue, language)),
            Joined(told, issue => AnnotationText.Rule(issue.Code, language)),
            Joined(told, issue => IssueText.Sentence(issue, language)),
            told.Any(issue => issue.IsError));

    /// <summary>The names of the three columns; those of a header with issues of its own go on with them.</summary>
    public IReadOnlyList<string> Header(IReadOnlyList<Issue> told)
    {
        var mark = MarkOf(told);
        return
        [
            AnnotationText.Header("header_problem", mark.Problem, language),
            AnnotationText.Header("header_rule", mark.Rule, language),
            AnnotationText.Header("header_remedy", mark.Remedy, language),
        ];
    }

    private static string Joined(IReadOnlyList<Issue> told, Func<Issue, string> text) => AnnotationText.Flat(string.Join(Between, told.Select(text)));
}
