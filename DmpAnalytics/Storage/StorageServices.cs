using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Backups;
using DmpAnalytics.Storage.Drafts;
using DmpAnalytics.Storage.Postgres;
using DmpAnalytics.Storage.SavedReports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DmpAnalytics.Storage;

/// <summary>What this room offers to the rest of the program. Needs a <see cref="StoreLocation"/> and a <see cref="TimeProvider"/>.</summary>
public static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddDbContextFactory<SqliteStoreContext>((provider, options) =>
            options.UseSqlite(provider.GetRequiredService<StoreLocation>().ConnectionString));
        services.AddDbContextFactory<PostgresStoreContext>((provider, options) =>
            provider.GetRequiredService<PostgresServer>().Use(options, HistoryRepository.DefaultTableName));
        services.AddSingleton(provider => new PostgresServer(provider.GetRequiredService<StoreLocation>()));
        services.AddSingleton<Func<StoreContext>>(provider => IsServer(provider)
            ? provider.GetRequiredService<IDbContextFactory<PostgresStoreContext>>().CreateDbContext
            : provider.GetRequiredService<IDbContextFactory<SqliteStoreContext>>().CreateDbContext);
        services.AddSingleton<StoreDatabase>(provider => IsServer(provider)
            ? new PostgresDatabase(
                provider.GetRequiredService<StoreLocation>(),
                provider.GetRequiredService<PostgresServer>(),
                provider.GetRequiredService<Func<StoreContext>>(),
                provider.GetRequiredService<TimeProvider>())
            : new SqliteDatabase(
                provider.GetRequiredService<StoreLocation>(), provider.GetRequiredService<Func<StoreContext>>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new LatestVersion(provider.GetRequiredService<Func<StoreContext>>()));
        services.AddSingleton(provider => new DataReader(
            provider.GetRequiredService<Func<StoreContext>>(), provider.GetRequiredService<LatestVersion>()));
        services.AddSingleton(provider => new FigureSearch(provider.GetRequiredService<Func<StoreContext>>()));
        services.AddSingleton(provider => new StoreWriter(provider.GetRequiredService<Func<StoreContext>>()));
        services.AddSingleton(provider => new StoreUndo(provider.GetRequiredService<Func<StoreContext>>()));
        services.AddSingleton(provider => new DraftStore(provider.GetRequiredService<Func<StoreContext>>()));
        services.AddSingleton(provider => new MappingStore(provider.GetRequiredService<Func<StoreContext>>()));
        services.AddSingleton(provider => new DocumentStore(provider.GetRequiredService<Func<StoreContext>>()));
        services.AddSingleton(provider => new ReportStore(provider.GetRequiredService<Func<StoreContext>>()));
        services.AddSingleton(provider => new ScheduleStore(provider.GetRequiredService<Func<StoreContext>>()));
        services.AddSingleton(provider => new StoreAmender(provider.GetRequiredService<Func<StoreContext>>()));
        services.AddSingleton(provider => new LogReader(provider.GetRequiredService<Func<StoreContext>>()));
        services.AddSingleton(provider => new LogWriter(provider.GetRequiredService<Func<StoreContext>>()));
        services.AddSingleton(provider => new StoreBackup(
            provider.GetRequiredService<StoreDatabase>(), provider.GetRequiredService<LogWriter>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new StoreRestore(
            provider.GetRequiredService<StoreDatabase>(), provider.GetRequiredService<Func<StoreContext>>(), provider.GetRequiredService<LogWriter>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static bool IsServer(IServiceProvider provider) => provider.GetRequiredService<StoreLocation>().IsServer;
}
