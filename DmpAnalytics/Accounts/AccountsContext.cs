using DmpAnalytics.Accounts.Configurations;
using DmpAnalytics.Storage;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Accounts;

/// <summary>
/// The accounts, in the same database as the data and with migrations of their own. A provider is a subclass that carries them.
/// </summary>
internal abstract class AccountsContext : DbContext
{
    // A change is kept wholly or not at all. Where the connection is lost while a savepoint is given up, EF Core says nothing of it.
    protected AccountsContext(DbContextOptions options)
        : base(options) => Database.AutoSavepointsEnabled = false;

    /// <summary>The table of the migrations done; that of the data has the usual name.</summary>
    public const string HistoryTable = "__accounts_migrations";

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AccessToken> Tokens => Set<AccessToken>();

    public DbSet<AccountKey> Keys => Set<AccountKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new AccountConfiguration());
        modelBuilder.ApplyConfiguration(new AccountRoleConfiguration());
        modelBuilder.ApplyConfiguration(new RecoveryCodeConfiguration());
        modelBuilder.ApplyConfiguration(new AccessTokenConfiguration());
        modelBuilder.ApplyConfiguration(new AccountKeyConfiguration());
        SnakeCase.Name(modelBuilder.Model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Role>().HaveConversion<RoleText>();
        configurationBuilder.Properties<List<TokenScope>>().HaveConversion<ScopesText, ScopesComparer>();
    }
}
