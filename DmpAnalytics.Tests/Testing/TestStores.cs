using DmpAnalytics.Import.Drafts;

namespace DmpAnalytics.Tests.Testing;

/// <summary>
/// One of the two stores. Test classes about what is stored are abstract and take it; a class inside, <c>OnSqlite</c> or
/// <c>OnPostgres</c>, runs them on each.
/// </summary>
public sealed class TestStores
{
    private readonly bool isServer;

    private TestStores(bool isServer) => this.isServer = isServer;

    public static TestStores Sqlite { get; } = new(isServer: false);

    public static TestStores Postgres { get; } = new(isServer: true);

    /// <summary>A copy of the database with the shipped figures as data version 1.</summary>
    public async Task<TestStore> FilledAsync(TimeProvider? clock = null, DraftRules? rules = null) =>
        isServer ? TestStore.At(await PostgresTemplates.FilledAsync(), clock, rules) : await TestStore.FilledAsync(clock, rules);

    /// <summary>The tables and nothing in them.</summary>
    public async Task<TestStore> EmptyAsync(TimeProvider? clock = null) =>
        isServer ? TestStore.At(await PostgresTemplates.EmptyAsync(), clock, null) : await TestStore.EmptyAsync(clock);

    /// <summary>A folder or a server without a database.</summary>
    public async Task<TestStore> MissingAsync(TimeProvider? clock = null) =>
        isServer ? TestStore.At((await PostgresCluster.RunningAsync()).NewDatabase(), clock, null) : TestStore.Missing(clock);
}
