using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace DmpAnalytics.Storage.Postgres;

/// <summary>Sends the packed bytes of a file to the server piece by piece, in the transaction of the context.</summary>
internal static class KeptBytesWriter
{
    public static async Task AddAsync(StoreContext context, string sha256, Stream packed, CancellationToken cancellationToken)
    {
        await using var command = ((NpgsqlConnection)context.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (NpgsqlTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = "INSERT INTO kept_files (sha256, bytes, is_packed) VALUES ($1, $2, true)";
        command.Parameters.Add(new() { Value = sha256, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = packed, NpgsqlDbType = NpgsqlDbType.Bytea });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
