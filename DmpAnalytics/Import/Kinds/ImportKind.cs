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
        ImmutableArray<ImportField> fields,
        Func<Row, Draft, object?> read,
        Action<Draft, object> keep,
        Action<CrossChecks> judge)
    {
        Id = id;
        FileNames = fileNames;
        Fields = fields;
        Columns = [.. fields.Where(field => !field.IsExtra).Select(field => field.Name)];
        OptionalColumns = [.. fields.Where(field => field.IsExtra).Select(field => field.Name)];
        Read = read;
        Keep = keep;
        Judge = judge;
    }

    /// <summary>Public and stored, never renamed.</summary>
    public string Id { get; }

    /// <summary>The names under which files of this kind are published; only a hint where the header is not clear.</summary>
    public ImmutableArray<string> FileNames { get; }

    /// <summary>The columns in the order in which they are published, and how each is written.</summary>
    public ImmutableArray<ImportField> Fields { get; }

    /// <summary>The columns that a header must have, in any order.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The columns that a header may have beside them.</summary>
    public ImmutableArray<string> OptionalColumns { get; }

    /// <summary>Reads a row, and gives the thing it says with its place, to be kept with <see cref="Keep"/>; null after an issue.</summary>
    internal Func<Row, Draft, object?> Read { get; }

    internal Action<Draft, object> Keep { get; }

    /// <summary>Whether a row is read without a look at what was read before it, so that rows may be read beside each other.</summary>
    internal bool IsApart { get; init; }

    internal Action<CrossChecks> Judge { get; }

    /// <param name="id">The id of the kind.</param>
    /// <param name="fields">The columns a header must or may have.</param>
    /// <param name="read">A thing out of a row, or null after an issue; also notes the identifier that the row declares.</param>
    /// <param name="keep">Where the things read are kept.</param>
    /// <param name="judge">The checks between rows.</param>
    /// <param name="fileNames">The published names; empty is <c>{id}.csv</c>.</param>
    internal static ImportKind Of<T>(
        string id,
        ImmutableArray<ImportField> fields,
        Func<Row, Draft, T?> read,
        Action<Draft, Located<T>> keep,
        Action<CrossChecks> judge,
        ImmutableArray<string> fileNames = default)
        where T : class =>
        new(
            id,
            fileNames.IsDefault ? [id + ".csv"] : fileNames,
            fields,
            (row, draft) =>
            {
                row.CheckCharacters();
                return read(row, draft) is { } item ? new Located<T>(item, row.File, row.Line) : null;
            },
            (draft, located) => keep(draft, (Located<T>)located),
            judge);
}
