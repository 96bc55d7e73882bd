using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DmpAnalytics.Storage.Postgres;

/// <summary>
/// The connections to the server that a <see cref="StoreLocation"/> names; kept open for the next one until the program ends. Where it
/// names several hosts, one of them is written to and the others are its replicas.
/// </summary>
internal sealed class PostgresServer(StoreLocation location) : IDisposable
{
    private const int KeepAliveSeconds = 5;

    private readonly Lazy<string> written = new(() => Settings(location));
    private readonly WriterTurn turn = new();

    /// <summary>Something was committed by this program.</summary>
    public event Action? Committed
    {
        add => turn.Committed += value;
        remove => turn.Committed -= value;
    }

    public bool HasReplicas => new NpgsqlConnectionStringBuilder(written.Value).Host!.Contains(',', StringComparison.Ordinal);

    public NpgsqlConnection Connect() => new(written.Value);

    /// <summary>A connection of its own to the server that is written to, which notices within seconds that it is gone.</summary>
    public NpgsqlConnection ConnectToListen() => new(new NpgsqlConnectionStringBuilder(written.Value) { Pooling = false, KeepAlive = KeepAliveSeconds }.ConnectionString);

    /// <summary>Sets a context up to use the server that is written to.</summary>
    public void Use(DbContextOptionsBuilder options, string history) =>
        options.UseNpgsql(written.Value, server => server.MigrationsHistoryTable(history)).AddInterceptors(turn);

    /// <summary>Sets a context up to read from one replica or another.</summary>
    public void UseReplicas(DbContextOptionsBuilder options, string history) =>
        options.UseNpgsql(To("prefer-standby", spread: true), server => server.MigrationsHistoryTable(history));

    /// <summary>Sets a context up to read from the server that is written to, or from a replica while that is lost.</summary>
    public void UseAnyFirst(DbContextOptionsBuilder options, string history) =>
        options.UseNpgsql(HasReplicas ? To("prefer-primary", spread: false) : written.Value, server => server.MigrationsHistoryTable(history));

    public void Dispose()
    {
        if (!written.IsValueCreated) return;
        using var connection = Connect();
        NpgsqlConnection.ClearPool(connection);
    }

    /// <summary>What the program asks of every connection, beside what the location says.</summary>
    internal static string Settings(StoreLocation location)
    {
        var settings = new NpgsqlConnectionStringBuilder(location.Server ?? throw new InvalidOperationException("The database is a file."));
        settings.ApplicationName ??= "DmpAnalytics";

        // A large import or undo takes as long as it takes; a server that is gone is noticed by the network.
        if (!settings.ContainsKey("Command Timeout")) settings.CommandTimeout = 0;
        settings.TcpKeepAlive = true;
        if (settings.Host?.Contains(',', StringComparison.Ordinal) == true) settings.TargetSessionAttributes = "primary";
        return settings.ConnectionString;
    }

    private string To(string session, bool spread) =>
        new NpgsqlConnectionStringBuilder(written.Value) { TargetSessionAttributes = session, LoadBalanceHosts = spread }.ConnectionString;
}
