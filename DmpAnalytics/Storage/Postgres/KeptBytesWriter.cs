using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace DmpAnalytics.Storage.Postgres;

/// <summary>Sends the bytes of a file to the server as they are read, in the transaction of the context; the server says whether they are those that were looked at.</summary>
internal static class KeptBytesWriter
{
    /// <exception cref="IOException">The file on disk is no longer what was read.</exception>
    public static async Task AddAsync(StoreContext context, FileContent content, CancellationToken cancellationToken)
    {
        await using var command = ((NpgsqlConnection)context.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (NpgsqlTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = "INSERT INTO kept_files (sha256, bytes, is_packed) VALUES ($1, $2, false) RETURNING encode(sha256(bytes), 'hex') = sha256";
        await using var source = content.Open();
        command.Parameters.Add(new() { Value = content.Sha256, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = source, NpgsqlDbType = NpgsqlDbType.Bytea });
        if (await command.ExecuteScalarAsync(cancellationToken) is not true)
            throw new IOException("The file was changed while it was imported: nothing was written.");
    }
}
