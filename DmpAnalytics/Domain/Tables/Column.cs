namespace DmpAnalytics.Domain.Tables;

/// <summary>One column of a file of the data set.</summary>
/// <param name="Name">As it stands in the header.</param>
/// <param name="Text">What a statement says there, in the canonical form; empty is nothing said.</param>
/// <param name="IsOptional">Left out of a file in which it says nothing.</param>
public sealed record Column<T>(string Name, Func<T, string?> Text, bool IsOptional = false);

/// <summary>One statement as a row of its table.</summary>
/// <param name="Identity"><see cref="Domain.Identity"/> of the statement.</param>
/// <param name="Programme">The programme it is about; null for what several share.</param>
/// <param name="Statement">The thing itself, e.g. a <see cref="Figure"/>.</param>
/// <param name="Cells">In the order of the table's columns.</param>
public sealed record TableRow(string Identity, string? Programme, object Statement, IReadOnlyList<string> Cells);

/// <summary>A kind of statement as a table: its columns, and every statement of a set as a row, in the order of the set.</summary>
/// <param name="kind">Public and never renamed.</param>
/// <param name="columns">The header, the optional ones last.</param>
/// <param name="optional">The names among them that are left out where they say nothing.</param>
public abstract class Table(string kind, IReadOnlyList<string> columns, IReadOnlyList<string> optional)
{
    public string Kind { get; } = kind;

    public IReadOnlyList<string> Columns { get; } = columns;

    public IReadOnlyList<string> Optional { get; } = optional;

    public abstract IReadOnlyList<TableRow> Rows(DataSet set);
}

/// <summary>A table whose statements are <typeparamref name="T"/>.</summary>
internal sealed class Table<T>(
    string kind, Func<DataSet, IReadOnlyList<Located<T>>> pick, Func<T, string> identityOf, Func<T, string?> programmeOf, params Column<T>[] columns)
    : Table(kind, [.. columns.Select(column => column.Name)], [.. columns.Where(column => column.IsOptional).Select(column => column.Name)])
    where T : class
{
    public override IReadOnlyList<TableRow> Rows(DataSet set) =>
    [
        .. pick(set).Select(located => new TableRow(
            identityOf(located.Item),
            programmeOf(located.Item),
            located.Item,
            [.. columns.Select(column => column.Text(located.Item) ?? "")])),
    ];
}
