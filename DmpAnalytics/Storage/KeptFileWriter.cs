using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DmpAnalytics.Storage;

/// <summary>Writes the packed bytes of a file into the database piece by piece, in the transaction of the context.</summary>
internal static class KeptFileWriter
{
    private const int PieceLength = 128 * 1024;

    public static async Task AddAsync(StoreContext context, string sha256, Stream packed, CancellationToken cancellationToken)
    {
        // The length of a blob is said before it is written: it was packed beside the database first.
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = "INSERT INTO kept_files (sha256, bytes, is_packed) VALUES ($sha256, zeroblob($length), 1); SELECT last_insert_rowid()";
        command.Parameters.AddWithValue("$sha256", sha256);
        command.Parameters.AddWithValue("$length", packed.Length);
        var row = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        await using var blob = new SqliteBlob(connection, "kept_files", "bytes", row);
        await packed.CopyToAsync(blob, PieceLength, cancellationToken);
    }
}
