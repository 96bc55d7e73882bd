using DmpAnalytics.Accounts.Configurations;
using DmpAnalytics.Storage.Postgres;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Accounts;

/// <summary>The tables on a PostgreSQL server, with the keys that its instances share; migrations in <c>Migrations/Postgres</c>.</summary>
internal sealed class PostgresAccountsContext(DbContextOptions<PostgresAccountsContext> options) : AccountsContext(options)
{
    public DbSet<SealingKey> SealingKeys => Set<SealingKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new SealingKeyConfiguration());
        base.OnModelCreating(modelBuilder);
        PostgresTexts.Collate(modelBuilder.Model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        PostgresTexts.Add(configurationBuilder);
    }
}
