using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DmpAnalytics.Storage;

/// <summary>Writes the bytes of a file into the database piece by piece, in the transaction of the context.</summary>
internal static class KeptFileWriter
{
    private const int PieceLength = 128 * 1024;

    /// <exception cref="IOException">The file on disk is no longer what was read.</exception>
    public static async Task AddAsync(StoreContext context, FileContent content, CancellationToken cancellationToken)
    {
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = "INSERT INTO kept_files (sha256, bytes) VALUES ($sha256, zeroblob($length)); SELECT last_insert_rowid()";
        command.Parameters.AddWithValue("$sha256", content.Sha256);
        command.Parameters.AddWithValue("$length", content.Length);
        var row = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        if (content.Length == 0) return;

        await using var blob = new SqliteBlob(connection, "kept_files", "bytes", row);
        await using var source = content.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[PieceLength];
        for (var left = content.Length; left > 0;)
        {
            var length = await source.ReadAsync(piece.AsMemory(0, (int)Math.Min(left, PieceLength)), cancellationToken);
            if (length == 0) break;
            hash.AppendData(piece.AsSpan(0, length));
            await blob.WriteAsync(piece.AsMemory(0, length), cancellationToken);
            left -= length;
        }

        if (source.ReadByte() >= 0 || Convert.ToHexStringLower(hash.GetHashAndReset()) != content.Sha256)
            throw new IOException("The file was changed while it was imported: nothing was written.");
    }
}
