using System.Security.Cryptography;
using DmpAnalytics.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DmpAnalytics.Storage;

/// <summary>Writes the bytes of a file into the database packed and piece by piece, in the transaction of the context.</summary>
internal static class KeptFileWriter
{
    private const int PieceLength = 128 * 1024;

    /// <exception cref="IOException">The file on disk is no longer what was read, or there is no room for packing it.</exception>
    public static async Task AddAsync(StoreContext context, FileContent content, CancellationToken cancellationToken)
    {
        await using var packed = await PackAsync(content, cancellationToken);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = "INSERT INTO kept_files (sha256, bytes, is_packed) VALUES ($sha256, zeroblob($length), 1); SELECT last_insert_rowid()";
        command.Parameters.AddWithValue("$sha256", content.Sha256);
        command.Parameters.AddWithValue("$length", packed.Length);
        var row = (long)(await command.ExecuteScalarAsync(cancellationToken))!;

        // The length of a blob is said before it is written, so that it is packed beside the database first.
        await using var blob = new SqliteBlob(connection, "kept_files", "bytes", row);
        await packed.CopyToAsync(blob, PieceLength, cancellationToken);
    }

    private static async Task<FileStream> PackAsync(FileContent content, CancellationToken cancellationToken)
    {
        var packed = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, PieceLength, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await using var source = content.Open();
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var piece = new byte[PieceLength];
            await using (var gzip = KeptFileRow.Packing(packed))
            {
                for (int length; (length = await source.ReadAsync(piece, cancellationToken)) > 0;)
                {
                    hash.AppendData(piece.AsSpan(0, length));
                    await gzip.WriteAsync(piece.AsMemory(0, length), cancellationToken);
                }
            }

            if (Convert.ToHexStringLower(hash.GetHashAndReset()) != content.Sha256)
                throw new IOException("The file was changed while it was imported: nothing was written.");
            packed.Position = 0;
            return packed;
        }
        catch
        {
            await packed.DisposeAsync();
            throw;
        }
    }
}
