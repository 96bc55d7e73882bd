using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using DmpAnalytics.Export.Formats;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Indicators.Checks;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Export.Formats;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DmpAnalytics.Tests.Testing;

/// <summary>A real database in a folder of its own: empty, or a copy of one filled from <c>data/</c> once per run.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> Filled = new(FillAsync);

    private readonly TestFolder folder = new();
    private readonly ServiceProvider services;

    private bool isDropped;

    private TestStore(TimeProvider? clock, DraftRules? rules, string? server = null)
    {
        isDropped = server is not null;
        services = new ServiceCollection()
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton(new StoreLocation(folder["app-data"], server))
            .AddSingleton(new ShippedData(DataFolder))
            .AddSingleton(rules ?? new DraftRules())
            .AddSingleton(new CheckOptions())
            .AddStorage()
            .AddImport()
            .BuildServiceProvider();
    }

    /// <summary>Who changes things in the tests.</summary>
    public static Actor Someone { get; } = new("someone", null, ActorChannel.CommandLine);

    /// <summary>The shipped figures beside the tests.</summary>
    public static string DataFolder => Path.Combine(AppContext.BaseDirectory, "data");

    public StoreLocation Location => Get<StoreLocation>();

    public DataReader Reader => Get<DataReader>();

    public StoreWriter Writer => Get<StoreWriter>();

    public StoreUndo Undo => Get<StoreUndo>();

    public Importer Importer => Get<Importer>();

    public StoreDatabase Database => Get<StoreDatabase>();

    /// <summary>A copy of the database with the shipped figures as data version 1.</summary>
    public static async Task<TestStore> FilledAsync(TimeProvider? clock = null, DraftRules? rules = null)
    {
        var store = new TestStore(clock, rules);
        Directory.CreateDirectory(store.Location.DataDir);
        await File.WriteAllBytesAsync(store.Location.File, await Filled.Value);
        return store;
    }

    /// <summary>The tables and nothing in them.</summary>
    public static async Task<TestStore> EmptyAsync(TimeProvider? clock = null)
    {
        var store = new TestStore(clock, null);
        await store.Database.PrepareAsync(CancellationToken.None);
        return store;
    }

    /// <summary>A database on a server, dropped at the end.</summary>
    public static TestStore At(string server, TimeProvider? clock, DraftRules? rules) => new(clock, rules, server);

    /// <summary>A folder without a database.</summary>
    public static TestStore Missing(TimeProvider? clock = null) => new(clock, null);

    /// <summary>The shipped files, to be imported as they are or changed.</summary>
    public static async Task<IReadOnlyList<ImportFile>> ShippedFilesAsync() =>
        await DmpAnalytics.Import.Batches.DataFolder.ReadAsync(DataFolder, CancellationToken.None);

    /// <summary>Imports a shipped file again with some of its rows changed; the head is the first row.</summary>
    public async Task ImportChangedAsync(string name, Func<IReadOnlyList<string[]>, IReadOnlyList<string[]>> change)
    {
        var file = (await ShippedFilesAsync()).Single(each => each.Name == name);
        var text = Encoding.UTF8.GetString(file.Bytes.Span).ReplaceLineEndings("\r\n");
        var rows = change(CsvText.Read(Encoding.UTF8.GetBytes(text), CsvDialect.Machines));
        var changed = CsvWriter.Write(rows[0], rows.Skip(1).Select(row => (CsvCell[])[.. row.Select(cell => (CsvCell)cell)]), CsvDialect.Machines);
        var outcome = await Importer.ImportAsync([new ImportFile(name, changed)], Someone, CancellationToken.None);
        if (outcome.Version is null)
            throw new InvalidOperationException(string.Join(Environment.NewLine, outcome.Read.Issues.Where(issue => issue.IsError).Take(5)));
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Equal for equal bytes of the whole database.</summary>
    public async Task<string> FingerprintAsync() =>
        Location.Server is { } server ? await ServerFingerprint.OfAsync(server) : Convert.ToHexString(SHA256.HashData(await BytesAsync()));

    /// <summary>A connection of its own, as another program would have.</summary>
    public async Task<DbConnection> ConnectAsync()
    {
        DbConnection connection = Location.Server is { } server ? new NpgsqlConnection($"{server};Pooling=false") : new SqliteConnection($"Data Source={Location.File};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>The database on the server stays when the store goes.</summary>
    public void KeepDatabase() => isDropped = false;

    public async ValueTask DisposeAsync()
    {
        var server = Location.Server;
        await services.DisposeAsync();
        if (isDropped && server is not null)
            await (await PostgresCluster.RunningAsync()).RunAsync($"DROP DATABASE IF EXISTS \"{new NpgsqlConnectionStringBuilder(server).Database}\" WITH (FORCE)");
        folder.Dispose();
    }

    internal StoreContext Open() => Get<Func<StoreContext>>()();

    private async Task<byte[]> BytesAsync()
    {
        await using (var connection = new SqliteConnection($"Data Source={Location.File};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }

        SqliteConnection.ClearAllPools();
        return await File.ReadAllBytesAsync(Location.File);
    }

    private static async Task<byte[]> FillAsync()
    {
        await using var store = Missing();
        var outcome = await store.Get<StoreOpening>().OpenAsync(CancellationToken.None);
        if (outcome.IsRefused)
            throw new InvalidOperationException(string.Join(Environment.NewLine, outcome.Filling?.Read.Issues.Select(issue => issue.ToString()) ?? []));
        return await store.BytesAsync();
    }
}
