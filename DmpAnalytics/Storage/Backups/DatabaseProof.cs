using Microsoft.Data.Sqlite;

namespace DmpAnalytics.Storage.Backups;

/// <summary>Whether a database file holds together: every page, index and reference of it.</summary>
internal static class DatabaseProof
{
    private const string Whole = "ok";

    /// <summary>Null for a whole database, else the first thing that is wrong, in the database's words.</summary>
    public static async Task<string?> FaultAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new SqliteConnection(StoreLocation.ReadOnly(file));
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check(1)";
            if (await command.ExecuteScalarAsync(cancellationToken) is string said && said != Whole) return said;

            command.CommandText = "PRAGMA foreign_key_check";
            await using var dangling = await command.ExecuteReaderAsync(cancellationToken);
            return await dangling.ReadAsync(cancellationToken) ? $"{dangling.GetString(0)}: foreign key" : null;
        }
        catch (SqliteException unreadable)
        {
            return unreadable.Message;
        }
    }

    /// <summary>The latest data version; 0 for an empty store.</summary>
    public static async Task<long> VersionAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(StoreLocation.ReadOnly(file));
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT max(number) FROM data_versions";
        return await command.ExecuteScalarAsync(cancellationToken) is long number ? number : 0;
    }
}
