using DmpAnalytics.Storage.Postgres;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>The tables on a PostgreSQL server; migrations in <c>Migrations/Postgres</c>.</summary>
internal sealed class PostgresStoreContext(DbContextOptions<PostgresStoreContext> options) : StoreContext(options)
{
    public override IRowInserter<TRow> Inserter<TRow>() => new CopyInserter<TRow>(this);

    public override async Task<IIndexPause> PauseIndexesAsync(string table, int rows, CancellationToken cancellationToken) =>
        await FirstLoadPause.ForAsync(this, table, rows, cancellationToken);

    public override Task KeepFileAsync(FileContent content, CancellationToken cancellationToken) =>
        KeptBytesWriter.AddAsync(this, content, cancellationToken);

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
