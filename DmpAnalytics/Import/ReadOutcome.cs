using System.Collections.Immutable;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Import;

/// <summary>What one file was taken for: the id of its kind in <see cref="ImportCatalog"/> (null: none) and its rows under the header.</summary>
public sealed record RecognisedFile(string Name, string? Kind, int Rows);

/// <summary>
/// What a set of files says: the rows without an error, and every issue of every row in the order of file, line and column.
/// A set with an error is not to be written, whatever <see cref="DataSet"/> holds.
/// </summary>
public sealed record ReadOutcome(DataSet DataSet, ImmutableArray<Issue> Issues, ImmutableArray<RecognisedFile> Files)
{
    public bool HasErrors => Issues.Any(issue => issue.IsError);
}
