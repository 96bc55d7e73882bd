using DmpAnalytics.Storage.AuditLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace DmpAnalytics.Storage.Postgres;

/// <summary>The database on a server: made where the role may, brought up to date by one instance while the others wait, or refused untouched.</summary>
internal sealed class PostgresDatabase : StoreDatabase
{
    private const string ReadMigrations = $"SELECT \"MigrationId\" FROM \"{HistoryRepository.DefaultTableName}\"";

    private const string Tables =
        $"""
        SELECT to_regclass('"{HistoryRepository.DefaultTableName}"') IS NOT NULL,
            EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm', 'f'))
        """;

    private readonly PostgresServer server;

    public PostgresDatabase(StoreLocation location, PostgresServer server, Func<StoreContext> contexts, TimeProvider clock)
        : base(location, contexts, clock) => this.server = server;

    public override async Task<StoreState> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var applied = await AppliedAsync(cancellationToken);
            return applied is null ? new(StoreStatus.Unreadable, "no table of migrations") : await StateOfAsync(applied);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return new(StoreStatus.Missing);
        }
        catch (NpgsqlException unreachable)
        {
            return new(StoreStatus.Unreachable, unreachable.InnerException is null ? unreachable.Message : $"{unreachable.Message}: {unreachable.InnerException.Message}");
        }
    }

    public override async Task<LogProof> ProveLogAsync(LogHead? noted, CancellationToken cancellationToken)
    {
        await using var connection = server.Connect();
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        return await LogVerifier.ConnectionAsync(connection, noted, cancellationToken);
    }

    protected override async Task MigrateAsync(StoreStatus status, CancellationToken cancellationToken)
    {
        if (status == StoreStatus.Ready) return;
        if (status == StoreStatus.Missing) await CreateAsync(cancellationToken);

        // Another instance may start at the same moment: the second finds nothing left to do.
        await using var turn = server.Connect();
        await turn.OpenAsync(cancellationToken);
        await using var command = turn.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = $"SELECT pg_advisory_lock({ServerLocks.Preparation.ToString(System.Globalization.CultureInfo.InvariantCulture)})";
        await command.ExecuteNonQueryAsync(cancellationToken);
        try
        {
            await using var context = Open();
            await context.Database.MigrateAsync(cancellationToken);
        }
        finally
        {
            command.CommandText = "SELECT pg_advisory_unlock_all()";
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        await using var context = Open();
        try
        {
            await context.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellationToken);
        }
        catch (PostgresException made) when (made.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another instance was quicker.
        }
    }

    /// <summary>The steps done; none in an empty schema, null in one with other tables.</summary>
    private async Task<List<string>?> AppliedAsync(CancellationToken cancellationToken)
    {
        await using var connection = server.Connect();
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = Tables;
        bool isOurs, holdsTables;
        await using (var row = await command.ExecuteReaderAsync(cancellationToken))
        {
            await row.ReadAsync(cancellationToken);
            (isOurs, holdsTables) = (row.GetBoolean(0), row.GetBoolean(1));
        }

        if (!isOurs) return holdsTables ? null : [];
        command.CommandText = ReadMigrations;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var applied = new List<string>();
        while (await rows.ReadAsync(cancellationToken)) applied.Add(rows.GetString(0));
        return applied;
    }
}
