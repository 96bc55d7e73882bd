using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>The tables in one SQLite file; migrations in <c>Migrations/Sqlite</c>.</summary>
internal sealed class SqliteStoreContext(DbContextOptions<SqliteStoreContext> options) : StoreContext(options)
{
    public override IRowInserter<TRow> Inserter<TRow>(RowTable<TRow> table) => new RowInserter<TRow>(this, table);

    /// <summary>Worth it where no fewer rows come than the table holds: none is ever deleted, so that its last key counts them. Rows that come are in no index of those that have gone.</summary>
    public override Task<IndexPause> PauseIndexesAsync(string table, int rows, CancellationToken cancellationToken) => IndexPause.ForAsync(
        this,
        rows,
        string.Create(CultureInfo.InvariantCulture, $"SELECT coalesce(max(\"key\"), 0) <= {rows} FROM \"{table}\""),
        $"SELECT '\"' || name || '\"', sql FROM sqlite_master WHERE type = 'index' AND tbl_name = '{table}' AND sql NOT LIKE '%went IS NOT NULL'",
        cancellationToken);

    public override Task KeepPackedAsync(string sha256, Stream packed, CancellationToken cancellationToken) =>
        KeptFileWriter.AddAsync(this, sha256, packed, cancellationToken);
}
