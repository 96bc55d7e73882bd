using System.Collections.Immutable;

namespace DmpAnalytics.Import.Drafts;

/// <summary>All problems of one rule, in the order of files and lines.</summary>
public sealed record IssueGroup(IssueCode Code, ImmutableArray<Issue> Issues)
{
    public bool IsError => Code.Severity() == IssueSeverity.Error;

    /// <summary>Errors first, then by how many there are.</summary>
    public static ImmutableArray<IssueGroup> Of(IEnumerable<Issue> issues) =>
    [
        .. issues.GroupBy(issue => issue.Code).Select(group => new IssueGroup(group.Key, [.. group]))
            .OrderBy(group => !group.IsError).ThenByDescending(group => group.Issues.Length).ThenBy(group => group.Code),
    ];
}
