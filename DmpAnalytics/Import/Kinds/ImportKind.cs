using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading;

namespace DmpAnalytics.Import.Kinds;

/// <summary>A kind of file: what its header says, how a row of it is read, how its rows are judged beside all others.</summary>
public sealed record ImportKind
{
    private ImportKind(
        string id,
        ImmutableArray<string> fileNames,
        ImmutableArray<string> columns,
        ImmutableArray<string> optionalColumns,
        Action<Row, Draft> read,
        Action<CrossChecks> judge)
    {
        Id = id;
        FileNames = fileNames;
        Columns = columns;
        OptionalColumns = optionalColumns;
        Read = read;
        Judge = judge;
    }

    /// <summary>Public and stored, never renamed.</summary>
    public string Id { get; }

    /// <summary>The names under which files of this kind are published; only a hint where the header is not clear.</summary>
    public ImmutableArray<string> FileNames { get; }

    /// <summary>The columns that a header must have, in any order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The columns that a header may have beside them.</summary>
    public ImmutableArray<string> OptionalColumns { get; }

    internal Action<Row, Draft> Read { get; }

    internal Action<CrossChecks> Judge { get; }

    /// <param name="id">The id of the kind.</param>
    /// <param name="columns">The columns a header must have.</param>
    /// <param name="read">A thing out of a row, or null after an issue; also notes the identifier that the row declares.</param>
    /// <param name="rows">Where the things read are kept.</param>
    /// <param name="judge">The checks between rows.</param>
    /// <param name="fileNames">The published names; empty is <c>{id}.csv</c>.</param>
    /// <param name="optionalColumns">The columns a header may have.</param>
    internal static ImportKind Of<T>(
        string id,
        ImmutableArray<string> columns,
        Func<Row, Draft, T?> read,
        Func<Draft, List<Located<T>>> rows,
        Action<CrossChecks> judge,
        ImmutableArray<string> fileNames = default,
        ImmutableArray<string> optionalColumns = default)
        where T : class =>
        new(
            id,
            fileNames.IsDefault ? [id + ".csv"] : fileNames,
            columns,
            optionalColumns.IsDefault ? [] : optionalColumns,
            (row, draft) =>
            {
                row.CheckCharacters();
                if (read(row, draft) is { } item) rows(draft).Add(new(item, row.File, row.Line));
            },
            judge);
}
