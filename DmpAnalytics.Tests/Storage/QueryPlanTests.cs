using System.Data.Common;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DmpAnalytics.Tests.Storage;

/// <summary>Asks the database itself how it looks rows up.</summary>
public abstract class QueryPlanTests(TestStores stores)
{
    private const string Large = "figures";

    [StoreFact]
    public async Task Figures_OfAProgrammeAndRegion_AreFoundByIndex()
    {
        await using var store = await stores.FilledAsync();

        foreach (var region in new[] { null, "69" })
        {
            var plan = await PlanAsync(store, reader => reader.FiguresAsync("dmp", region, 1, CancellationToken.None));
            Assert.Contains(plan, step => step.Contains("ix_figure_traits_programme_region_measure", StringComparison.Ordinal));
            Assert.Contains(plan, step => step.Contains("ix_figures_traits", StringComparison.Ordinal));
            AssertNoScan(plan);
        }
    }

    [StoreFact]
    public async Task Figures_ByMeasureOrIdOrVersion_AreFoundByIndex()
    {
        await using var store = await stores.FilledAsync();

        AssertNoScan(await PlanAsync(store, reader => reader.ListFiguresAsync(null, MeasureIds.Spend, 1, CancellationToken.None)));
        AssertNoScan(await PlanAsync(store, reader => reader.ListFiguresAsync("dmp", MeasureIds.Spend, 1, CancellationToken.None)));
        AssertNoScan(await PlanAsync(store, reader => reader.FigureAsync("f0123456789abcdef", 1, CancellationToken.None)));
        AssertNoScan(await PlanAsync(store, reader => reader.HistoryAsync("f0123456789abcdef", CancellationToken.None)));
    }

    [StoreFact]
    public async Task Sums_OfALaterVersion_ReadOnlyWhatCameAndWent()
    {
        await using var store = await stores.FilledAsync();

        var plan = await PlanAsync(store, reader => reader.PlaceSumChangesAsync(1, 2, CancellationToken.None));

        Assert.Contains(plan, step => step.Contains("ix_figures_came", StringComparison.Ordinal));
        Assert.Contains(plan, step => step.Contains("ix_figures_went", StringComparison.Ordinal));
        AssertNoScan(plan);
    }

    /// <summary>The steps of the plan of a query, as the database says them.</summary>
    protected abstract Task<IReadOnlyList<string>> ExplainAsync(TestStore store, string sql, IReadOnlyList<DbParameter> parameters);

    private protected abstract StoreContext Open(TestStore store, CommandRecorder recorder);

    /// <summary>Of figures none is read that is not looked up: the other tables are small, and a plan may well read them whole.</summary>
    private static void AssertNoScan(IReadOnlyList<string> plan)
    {
        Assert.NotEmpty(plan);
        Assert.DoesNotContain(plan, step => IsScan(step, Large));
    }

    /// <summary><c>SCAN figures</c> in one, <c>Seq Scan on figures</c> in the other; either may give it another name as well.</summary>
    private static bool IsScan(string step, string table) =>
        step.Trim() == $"SCAN {table}" || step.Contains($"Seq Scan on {table} ", StringComparison.Ordinal);

    private async Task<IReadOnlyList<string>> PlanAsync(TestStore store, Func<DataReader, Task> read)
    {
        var recorder = new CommandRecorder();
        using var latest = new LatestVersion(() => Open(store, recorder));
        await read(new DataReader(() => Open(store, recorder), new(() => Open(store, recorder)), latest));

        var plan = new List<string>();
        foreach (var (sql, parameters) in recorder.Take()) plan.AddRange(await ExplainAsync(store, sql, parameters));
        return plan;
    }

    public sealed class OnSqlite() : QueryPlanTests(TestStores.Sqlite)
    {
        [Fact]
        public async Task Reference_OfAVersion_IsReadWithoutAScan()
        {
            await using var store = await TestStores.Sqlite.FilledAsync();
            var plan = await PlanAsync(store, reader => reader.ReferenceAsync(1, CancellationToken.None));

            Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
        }

        private protected override StoreContext Open(TestStore store, CommandRecorder recorder) =>
            new SqliteStoreContext(new DbContextOptionsBuilder<SqliteStoreContext>().UseSqlite(store.Location.ConnectionString).AddInterceptors(recorder).Options);

        protected override async Task<IReadOnlyList<string>> ExplainAsync(TestStore store, string sql, IReadOnlyList<DbParameter> parameters)
        {
            await using var connection = new SqliteConnection(store.Location.ConnectionString);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + sql;
            foreach (var parameter in parameters) command.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
            var plan = new List<string>();
            await using var steps = await command.ExecuteReaderAsync();
            while (await steps.ReadAsync()) plan.Add(steps.GetString(3));
            return plan;
        }
    }

    public sealed class OnPostgres() : QueryPlanTests(TestStores.Postgres)
    {
        private protected override StoreContext Open(TestStore store, CommandRecorder recorder) =>
            new PostgresStoreContext(new DbContextOptionsBuilder<PostgresStoreContext>().UseNpgsql(store.Location.Server).AddInterceptors(recorder).Options);

        /// <summary>With few rows a server reads all of them whatever indexes there are: it is told that this costs much.</summary>
        protected override async Task<IReadOnlyList<string>> ExplainAsync(TestStore store, string sql, IReadOnlyList<DbParameter> parameters)
        {
            await using var connection = new NpgsqlConnection(store.Location.Server);
            await connection.OpenAsync();
            await using (var costly = new NpgsqlCommand("SET enable_seqscan = off", connection)) await costly.ExecuteNonQueryAsync();
            await using var command = new NpgsqlCommand("EXPLAIN " + sql, connection);
            foreach (var parameter in parameters) command.Parameters.Add(((NpgsqlParameter)parameter).Clone());
            var plan = new List<string>();
            await using var steps = await command.ExecuteReaderAsync();
            while (await steps.ReadAsync()) plan.Add(steps.GetString(0));
            return plan;
        }
    }
}
