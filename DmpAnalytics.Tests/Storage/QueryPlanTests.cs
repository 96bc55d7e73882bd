using System.Data.Common;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DmpAnalytics.Tests.Storage;

/// <summary>Asks the database itself how it looks rows up.</summary>
public class QueryPlanTests
{
    [Fact]
    public async Task Figures_OfAProgrammeAndRegion_AreFoundByIndex()
    {
        await using var store = await TestStore.FilledAsync();

        foreach (var region in new[] { null, "69" })
        {
            var plan = await PlanAsync(store, reader => reader.FiguresAsync("dmp", region, 1, CancellationToken.None));
            Assert.Contains(plan, step => step.Contains("ix_figure_traits_programme_region_measure (programme=? AND region=?)", StringComparison.Ordinal));
            Assert.Contains(plan, step => step.Contains("ix_figures_traits (traits=?)", StringComparison.Ordinal));
            AssertNoScan(plan);
        }
    }

    [Fact]
    public async Task Figures_ByMeasureOrIdOrVersion_AreFoundByIndex()
    {
        await using var store = await TestStore.FilledAsync();

        AssertNoScan(await PlanAsync(store, reader => reader.ListFiguresAsync(null, MeasureIds.Spend, 1, CancellationToken.None)));
        AssertNoScan(await PlanAsync(store, reader => reader.ListFiguresAsync("dmp", MeasureIds.Spend, 1, CancellationToken.None)));
        AssertNoScan(await PlanAsync(store, reader => reader.FigureAsync("f0123456789abcdef", 1, CancellationToken.None)));
        AssertNoScan(await PlanAsync(store, reader => reader.ReferenceAsync(1, CancellationToken.None)));
    }

    private static void AssertNoScan(IReadOnlyList<string> plan)
    {
        Assert.NotEmpty(plan);
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> PlanAsync(TestStore store, Func<DataReader, Task> read)
    {
        var recorder = new Recorder();
        var options = new DbContextOptionsBuilder<SqliteStoreContext>()
            .UseSqlite(store.Location.ConnectionString)
            .AddInterceptors(recorder)
            .Options;
        using var latest = new LatestVersion(() => new SqliteStoreContext(options));
        await read(new DataReader(() => new SqliteStoreContext(options), new(() => new SqliteStoreContext(options)), latest));

        await using var connection = new SqliteConnection(store.Location.ConnectionString);
        await connection.OpenAsync();
        var plan = new List<string>();
        foreach (var (sql, parameters) in recorder.Commands)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + sql;
            foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
            await using var steps = await command.ExecuteReaderAsync();
            while (await steps.ReadAsync()) plan.Add(steps.GetString(3));
        }

        return plan;
    }

    private sealed class Recorder : DbCommandInterceptor
    {
        public List<(string Sql, List<(string Name, object? Value)> Parameters)> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(each => (each.ParameterName, each.Value))]));
            return new(result);
        }
    }
}
