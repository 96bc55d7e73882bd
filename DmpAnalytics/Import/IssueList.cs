using System.Collections.Immutable;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Import;

/// <summary>Gathers issues, and remembers which rows have an error. Rows of a large file are told apart and judged at the same time: all add.</summary>
internal sealed class IssueList
{
    private readonly Lock turn = new();
    private readonly List<Issue> issues = [];
    private readonly HashSet<(string File, int Line)> wrongRows = [];
    private readonly Dictionary<(string File, string Column), string> names = [];

    /// <summary>A file calls a column of the canonical form so; issues between rows name it as the file does.</summary>
    public void Name(string file, string column, string header) => names.TryAdd((file, column), header);

    public void Add(Issue issue)
    {
        lock (turn)
        {
            issues.Add(issue);
            if (issue.IsError) wrongRows.Add((issue.File, issue.Line));
        }
    }

    public void Add<T>(Located<T> row, IssueCode code, string column, string value, params ImmutableArray<string> arguments)
        where T : class =>
        Add(new Issue(row.File, row.Line, names.GetValueOrDefault((row.File, column), column), value, code) { Arguments = arguments });

    public int Count => issues.Count;

    public bool HasErrors => wrongRows.Count > 0;

    public bool IsClean<T>(Located<T> row)
        where T : class => IsClean(row.File, row.Line);

    public bool IsClean(string file, int line)
    {
        lock (turn) return !wrongRows.Contains((file, line));
    }

    public ImmutableArray<Issue> InOrder() =>
        [.. issues
            .OrderBy(issue => issue.File, StringComparer.Ordinal)
            .ThenBy(issue => issue.Line)
            .ThenBy(issue => issue.Column, StringComparer.Ordinal)
            .ThenBy(issue => issue.Code)];
}
