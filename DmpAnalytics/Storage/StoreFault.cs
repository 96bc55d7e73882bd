using Microsoft.Data.Sqlite;
using Npgsql;

namespace DmpAnalytics.Storage;

/// <summary>What keeps the database from doing its work, whatever is asked of it. Nothing was changed, or where it is out of reach nothing by half. Codes are public.</summary>
public enum StoreFault
{
    /// <summary>The disk is full, or a file may not grow.</summary>
    DiskFull,

    /// <summary>The file or its folder may not be written.</summary>
    ReadOnly,

    /// <summary>Another process kept writing for longer than one waits.</summary>
    Busy,

    /// <summary>The file is cut short or its pages do not go together.</summary>
    Damaged,

    /// <summary>The file cannot be opened or read.</summary>
    Unavailable,

    /// <summary>The server of the database cannot be reached, stops, or lets this program not in.</summary>
    Unreachable,
}

/// <summary>Tells the faults of the database from mistakes of the program.</summary>
public static class StoreFaults
{
    private const int WriteFailed = 778;

    /// <summary>No space left on a device, in the numbers of the systems that are no Windows; and its two of Windows.</summary>
    private static readonly int[] NoSpace = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>Null for anything else that was thrown.</summary>
    public static StoreFault? Of(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            if (error is SqliteException sqlite) return Of(sqlite);
            if (error is PostgresException postgres) return Of(postgres.SqlState);
            if (error is NpgsqlException) return StoreFault.Unreachable;

            // What is sent to the program is put down before it is read.
            if (error is IOException full && NoSpace.Contains(full.HResult)) return StoreFault.DiskFull;
        }

        return null;
    }

    private static StoreFault? Of(SqliteException error) => error.SqliteErrorCode switch
    {
        13 => StoreFault.DiskFull,
        10 when error.SqliteExtendedErrorCode == WriteFailed => StoreFault.DiskFull,
        8 => StoreFault.ReadOnly,
        5 or 6 => StoreFault.Busy,
        11 or 26 => StoreFault.Damaged,
        10 or 14 => StoreFault.Unavailable,
        _ => null,
    };

    /// <summary>By the codes of PostgreSQL, appendix A of its manual.</summary>
    private static StoreFault? Of(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => StoreFault.DiskFull,
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => StoreFault.ReadOnly,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => StoreFault.Busy,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StoreFault.Damaged,
        PostgresErrorCodes.IoError => StoreFault.Unavailable,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections
            or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => StoreFault.Unreachable,
        _ when state.StartsWith("08", StringComparison.Ordinal) => StoreFault.Unreachable,
        _ => null,
    };
}
