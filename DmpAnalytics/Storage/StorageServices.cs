using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Backups;
using DmpAnalytics.Storage.Copies;
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
        services.AddSingleton(new TableSet(OpenAt));
        services.AddSingleton(provider => new StoreCopier(provider.GetServices<TableSet>()));
        services.AddSingleton(provider => new VersionContexts(
            provider.GetRequiredService<Func<StoreContext>>(),
            IsServer(provider) && provider.GetRequiredService<PostgresServer>() is { HasReplicas: true } server ? () => Read(server.UseReplicas) : null));
        services.AddSingleton<ILatestVersion>(provider => IsServer(provider)
            ? new ListeningVersion(
                provider.GetRequiredService<PostgresServer>(), () => Read(provider.GetRequiredService<PostgresServer>().UseAnyFirst), provider.GetRequiredService<TimeProvider>())
            : new LatestVersion(provider.GetRequiredService<Func<StoreContext>>()));
        services.AddSingleton(provider => new DataReader(
            provider.GetRequiredService<Func<StoreContext>>(), provider.GetRequiredService<VersionContexts>(), provider.GetRequiredService<ILatestVersion>()));
        services.AddSingleton(provider => new FigureSearch(provider.GetRequiredService<VersionContexts>()));
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
            provider.GetRequiredService<StoreDatabase>(),
            provider.GetRequiredService<StoreCopier>(),
            provider.GetRequiredService<LogWriter>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new StoreRestore(
            provider.GetRequiredService<StoreDatabase>(),
            provider.GetRequiredService<StoreCopier>(),
            provider.GetRequiredService<LogWriter>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static PostgresStoreContext Read(Action<DbContextOptionsBuilder, string> use)
    {
        var options = new DbContextOptionsBuilder<PostgresStoreContext>();
        use(options, HistoryRepository.DefaultTableName);
        return new PostgresStoreContext(options.Options);
    }

    /// <summary>The tables wherever a database lies.</summary>
    internal static StoreContext OpenAt(StoreLocation location)
    {
        if (!location.IsServer) return new SqliteStoreContext(new DbContextOptionsBuilder<SqliteStoreContext>().UseSqlite(location.ConnectionString).Options);
        return Read(new PostgresServer(location).Use);
    }

    private static bool IsServer(IServiceProvider provider) => provider.GetRequiredService<StoreLocation>().IsServer;
}
