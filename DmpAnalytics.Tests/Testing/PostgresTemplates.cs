using DmpAnalytics.Import.Batches;
using Npgsql;

namespace DmpAnalytics.Tests.Testing;

/// <summary>Databases that are made once per run and copied by the server for each test.</summary>
internal static class PostgresTemplates
{
    private const string Empty = "template_empty";
    private const string Filled = "template_filled";

    private static readonly Lazy<Task> EmptyMade = new(() => MakeAsync(Empty, store => store.Database.PrepareAsync(CancellationToken.None)));
    private static readonly Lazy<Task> FilledMade = new(() => MakeAsync(Filled, store => store.Get<StoreOpening>().OpenAsync(CancellationToken.None)));

    // The server copies a template only while nobody else does.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>The connection string of a new database with the tables.</summary>
    public static Task<string> EmptyAsync() => CopyAsync(EmptyMade.Value, Empty);

    /// <summary>The connection string of a new database with the shipped figures.</summary>
    public static Task<string> FilledAsync() => CopyAsync(FilledMade.Value, Filled);

    private static async Task<string> CopyAsync(Task made, string template)
    {
        await made;
        var cluster = await PostgresCluster.RunningAsync();
        var copy = cluster.NewDatabase();
        await Turn.WaitAsync();
        try
        {
            await cluster.RunAsync($"CREATE DATABASE \"{new NpgsqlConnectionStringBuilder(copy).Database}\" TEMPLATE {template} STRATEGY file_copy");
        }
        finally
        {
            Turn.Release();
        }

        return copy;
    }

    private static async Task MakeAsync(string template, Func<TestStore, Task> make)
    {
        var cluster = await PostgresCluster.RunningAsync();
        await cluster.RunAsync($"CREATE DATABASE {template}");
        await using var store = TestStore.At(cluster.Database(template), null, null);
        await make(store);
        store.KeepDatabase();
    }
}
