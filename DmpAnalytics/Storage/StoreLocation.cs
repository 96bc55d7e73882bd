using Microsoft.Data.Sqlite;

namespace DmpAnalytics.Storage;

/// <summary>Where the database lies: one SQLite file in the data directory.</summary>
public sealed record StoreLocation(string DataDir)
{
    public const string FileName = "dmp-analytics.db";

    /// <summary>Seconds that a command waits for another writer before it gives up.</summary>
    private const int BusySeconds = 30;

    public string File => Path.Combine(DataDir, FileName);

    public bool Exists => System.IO.File.Exists(File);

    internal string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = File,
        ForeignKeys = true,
        DefaultTimeout = BusySeconds,
    }.ConnectionString;

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
}
