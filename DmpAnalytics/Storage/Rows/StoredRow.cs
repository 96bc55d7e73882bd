using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.Rows;

/// <summary>What every stored row carries. A row is written once; afterwards only <see cref="Went"/> is ever set.</summary>
internal abstract class StoredRow
{
    public long Key { get; init; }

    /// <summary><see cref="Identity"/> of the statement: at any data version at most one row of a kind has it.</summary>
    public required string Identity { get; init; }

    /// <summary>Order of first appearance; a row that replaces another takes its place.</summary>
    public long Position { get; set; }

    /// <summary>The data version in which the row came.</summary>
    public long Came { get; set; }

    /// <summary>The data version from which the row no longer counts; null while it does.</summary>
    public long? Went { get; set; }

    /// <summary>The kept file in which the row was read.</summary>
    public long ImportFile { get; set; }

    /// <summary>The physical line in that file; the header is line 1.</summary>
    public int Line { get; set; }
}

/// <summary>A stored row that says what a <typeparamref name="TItem"/> says.</summary>
internal abstract class StoredRow<TItem> : StoredRow
    where TItem : class
{
    public abstract TItem ToItem(Origin origin);
}
