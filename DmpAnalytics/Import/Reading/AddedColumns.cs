using System.Collections.Immutable;

namespace DmpAnalytics.Import.Reading;

/// <summary>
/// The columns in which a file that was given back tells its problems. Their names hold <see cref="Mark"/> in every language, so
/// that they are known again when the mended file comes in, and are passed over wherever they stand.
/// </summary>
internal static class AddedColumns
{
    /// <summary>Stands in the name of each of them.</summary>
    public const string Mark = "(DmpAnalytics)";

    /// <summary>The places of those in a header; none in a file that was never given back.</summary>
    public static ImmutableArray<int> In(IEnumerable<string> header) =>
        [.. header.Index().Where(column => column.Item.Contains(Mark, StringComparison.Ordinal)).Select(column => column.Index)];

    /// <summary>The fields that are the file's own.</summary>
    public static ImmutableArray<T> Without<T>(ImmutableArray<int> added, ImmutableArray<T> fields) =>
        added.IsEmpty ? fields : [.. fields.Where((_, index) => !added.Contains(index))];
}
