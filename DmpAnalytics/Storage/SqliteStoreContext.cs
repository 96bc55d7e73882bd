using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>The tables in one SQLite file; migrations in <c>Migrations/Sqlite</c>.</summary>
internal sealed class SqliteStoreContext(DbContextOptions<SqliteStoreContext> options) : StoreContext(options)
{
    public override IRowInserter<TRow> Inserter<TRow>() => new RowInserter<TRow>(this);

    public override async Task<IIndexPause> PauseIndexesAsync(string table, int rows, CancellationToken cancellationToken) =>
        await IndexPause.ForAsync(this, table, rows, cancellationToken);

    public override Task KeepFileAsync(FileContent content, CancellationToken cancellationToken) =>
        KeptFileWriter.AddAsync(this, content, cancellationToken);
}
