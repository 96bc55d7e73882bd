using Microsoft.Data.Sqlite;
using Npgsql;

namespace DmpAnalytics.Storage;

/// <summary>Where the database lies: one SQLite file in the data directory, or a PostgreSQL server.</summary>
/// <param name="DataDir">The folder of what lies in files.</param>
/// <param name="Server">The connection string of a server, with its database; null: the file. It may hold a password: it is never told.</param>
public sealed record StoreLocation(string DataDir, string? Server = null)
{
    public const string FileName = "dmp-analytics.db";

    /// <summary>Seconds that a command waits for another writer before it gives up.</summary>
    internal const int BusySeconds = 30;

    public string File => Path.Combine(DataDir, FileName);

    public bool IsServer => Server is not null;

    /// <summary>What people call it: the path of the file, or <c>postgresql://host/database</c>.</summary>
    public string Name
    {
        get
        {
            if (Server is null) return File;
            var settings = new NpgsqlConnectionStringBuilder(Server);
            return $"postgresql://{settings.Host}/{settings.Database}";
        }
    }

    /// <summary>Why a connection string is none, without telling what is in it; null where it is one.</summary>
    public static string? Fault(string server)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(server);
            return settings switch
            {
                { Host: null or "" } => nameof(settings.Host),
                { Database: null or "" } => nameof(settings.Database),
                _ => null,
            };
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return unreadable.Message;
        }
    }

    public bool Exists => System.IO.File.Exists(File);

    /// <summary>A file that is gone is not made anew by whoever asks it something.</summary>
    internal string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = File,
        Mode = SqliteOpenMode.ReadWrite,
        ForeignKeys = true,
        DefaultTimeout = BusySeconds,
    }.ConnectionString;

    /// <summary>An empty database where there is no file yet, for who is about to make its tables; nothing on a server.</summary>
    /// <exception cref="SqliteException">The file cannot be made.</exception>
    internal async Task MakeFileAsync(CancellationToken cancellationToken)
    {
        if (IsServer || Exists) return;
        Directory.CreateDirectory(DataDir);
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
    }

    /// <summary>For a look that changes nothing, neither the file nor its journal mode.</summary>
    internal string ReadOnlyConnectionString => ReadOnly(File);

    /// <summary>The same of any database file.</summary>
    internal static string ReadOnly(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadOnly,
        DefaultTimeout = BusySeconds,
        Pooling = false,
    }.ConnectionString;

    public override string ToString() => Name;
}
