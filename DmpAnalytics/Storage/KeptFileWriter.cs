using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DmpAnalytics.Storage;

/// <summary>Writes the bytes of a file into the database without a second copy of them in memory, in the transaction of the context.</summary>
internal static class KeptFileWriter
{
    public static async Task AddAsync(StoreContext context, string sha256, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = "INSERT INTO kept_files (sha256, bytes) VALUES ($sha256, zeroblob($length)); SELECT last_insert_rowid()";
        command.Parameters.AddWithValue("$sha256", sha256);
        command.Parameters.AddWithValue("$length", bytes.Length);
        var row = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        if (bytes.IsEmpty) return;
        await using var blob = new SqliteBlob(connection, "kept_files", "bytes", row);
        await blob.WriteAsync(bytes, cancellationToken);
    }
}
