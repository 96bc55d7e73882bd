using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DmpAnalytics.Storage.Postgres;

/// <summary>The connections to the server that a <see cref="StoreLocation"/> names; kept open for the next one until the program ends.</summary>
internal sealed class PostgresServer(StoreLocation location) : IDisposable
{
    private static readonly WriterTurn Turn = new();

    private readonly Lazy<string> settings = new(() => Settings(location));

    public NpgsqlConnection Connect() => new(settings.Value);

    /// <summary>Sets a context up to use these connections.</summary>
    public void Use(DbContextOptionsBuilder options, string history) =>
        options.UseNpgsql(settings.Value, server => server.MigrationsHistoryTable(history)).AddInterceptors(Turn);

    public void Dispose()
    {
        if (!settings.IsValueCreated) return;
        using var connection = Connect();
        NpgsqlConnection.ClearPool(connection);
    }

    private static string Settings(StoreLocation location)
    {
        var settings = new NpgsqlConnectionStringBuilder(location.Server ?? throw new InvalidOperationException("The database is a file."));
        settings.ApplicationName ??= "DmpAnalytics";

        // A large import or undo takes as long as it takes; a server that is gone is noticed by the network.
        if (!settings.ContainsKey("Command Timeout")) settings.CommandTimeout = 0;
        settings.TcpKeepAlive = true;
        return settings.ConnectionString;
    }
}
