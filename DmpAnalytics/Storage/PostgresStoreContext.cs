using DmpAnalytics.Storage.Postgres;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>The tables on a PostgreSQL server; migrations in <c>Migrations/Postgres</c>.</summary>
internal sealed class PostgresStoreContext(DbContextOptions<PostgresStoreContext> options) : StoreContext(options)
{
    public override IRowInserter<TRow> Inserter<TRow>(RowTable<TRow> table) => new CopyInserter<TRow>(this, table);

    /// <summary>
    /// Worth it while a table is empty: to drop an index of one that holds rows would keep every reader waiting until the commit. What a
    /// constraint stands on, such as the primary key, stays, and so do indexes of rows that have gone, among which none comes.
    /// </summary>
    public override Task<IndexPause> PauseIndexesAsync(string table, int rows, CancellationToken cancellationToken) => IndexPause.ForAsync(
        this,
        rows,
        $"SELECT NOT EXISTS (SELECT 1 FROM \"{table}\")",
        $"""
        SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
        WHERE i.indrelid = '"{table}"'::regclass AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
        AND pg_get_indexdef(i.indexrelid) NOT LIKE '%(went IS NOT NULL)'
        """,
        cancellationToken);

    public override Task KeepPackedAsync(string sha256, Stream packed, CancellationToken cancellationToken) =>
        KeptBytesWriter.AddAsync(this, sha256, packed, cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        PostgresTexts.Collate(modelBuilder.Model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        PostgresTexts.Add(configurationBuilder);
    }
}
