using System.Collections.Immutable;

namespace DmpAnalytics.Import;

/// <summary>One thing that is wrong with one place of one file.</summary>
/// <param name="File">The file's name, as handed in.</param>
/// <param name="Line">The physical line on which the row begins (the header is line 1); 0 is the whole file.</param>
/// <param name="Column">The column's name in the header; empty is the whole row.</param>
/// <param name="Value">The text that is wrong, as it stands in the file.</param>
/// <param name="Code">What is wrong.</param>
public sealed record Issue(string File, int Line, string Column, string Value, IssueCode Code)
{
    /// <summary>What the sentence needs beside the value, in the order that <see cref="IssueCode"/> says.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    public IssueSeverity Severity => Code.Severity();

    public bool IsError => Severity == IssueSeverity.Error;
}
