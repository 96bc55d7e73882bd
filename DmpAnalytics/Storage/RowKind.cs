using DmpAnalytics.Domain;
using DmpAnalytics.Storage.Rows;

namespace DmpAnalytics.Storage;

/// <summary>A kind whose statements are rows of a table as they are.</summary>
internal sealed class RowKind<TItem, TRow>(Func<DataSet, IReadOnlyList<Located<TItem>>> pick, Func<TItem, TRow> toRow)
    : StoredKind<TItem, TRow>(pick, item => toRow(item).Identity)
    where TItem : class
    where TRow : StoredRow
{
    private readonly Func<TItem, TRow> toRow = toRow;

    protected override Task AddAsync(
        StoreContext context, IReadOnlyList<Located<TItem>> statements, IReadOnlyDictionary<string, long> files, Func<int, (long Version, long Position)> placeOf, CancellationToken cancellationToken)
    {
        if (statements.Count == 0) return Task.CompletedTask;
        using var inserter = context.Inserter(RowTable.Of<TRow>(context, row => row.Identity));
        for (var index = 0; index < statements.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = toRow(statements[index].Item);
            (row.Came, row.Position) = placeOf(index);
            (row.ImportFile, row.Line) = (files[statements[index].File], statements[index].Line);
            inserter.Add(row);
        }

        inserter.Complete();
        return Task.CompletedTask;
    }
}
