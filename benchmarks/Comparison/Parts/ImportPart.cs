using System.Globalization;

namespace DmpAnalytics.Benchmarks.Comparison.Parts;

/// <summary>
/// One file of made-up figures into an empty table of each, from the start of the process to its end, and how large what is stored then
/// is beside the file. The peers check nothing; ours checks, compares with what is there, keeps the file and writes down who did it.
/// </summary>
internal static class ImportPart
{
    private const double MostTimes = 4;
    private const double LeastFaster = 3;
    private const double MostDisk = 1.5;

    public static async Task<IReadOnlyList<Row>> RunAsync(Setting setting)
    {
        var csv = await ImportFiles.WriteAsync(setting.PathOf("csv"), setting.Options.Rows);
        await using var cluster = await Cluster.StartAsync(setting);
        var ways = await WaysAsync(setting, csv, cluster);
        var sizes = new Dictionary<string, double>();
        var costs = await setting.InTurnAsync<Cost>([.. ways.Select(way => (way.Who, (Func<Task<Cost>>)(async () =>
        {
            await way.Before();
            var cost = await way.Timed();
            sizes[way.Who] = await way.Megabytes() - way.Least;
            return cost;
        })))]);

        var work = string.Create(CultureInfo.InvariantCulture, $"import of {setting.Options.Rows:N0} figures");
        var seconds = Rows(work, "s", costs.ToDictionary(each => each.Key, each => each.Value.Select(cost => cost.Seconds)));
        var memory = Rows(work + ", largest memory", "MB", costs.ToDictionary(each => each.Key, each => each.Value.Select(cost => cost.Memory)));
        var file = new Row("size on disk", "the CSV file", "MB", [new FileInfo(csv).Length / 1_000_000.0]);
        var disk = Rows("size on disk", "MB", sizes.ToDictionary(each => each.Key, each => Enumerable.Repeat(each.Value, 1)));
        var ours = disk.FindIndex(row => row.Who == OursOnSqlite);
        disk[ours] = disk[ours].Reaching("within 1.5 times the CSV", disk[ours].Median <= file.Median * MostDisk);
        return [.. seconds, .. memory, file.Beside(disk[ours]), .. disk];
    }

    private const string OursOnSqlite = "ours on SQLite";
    private const string OursOnPostgres = "ours on PostgreSQL";

    private static List<Row> Rows(string work, string unit, Dictionary<string, IEnumerable<double>> values)
    {
        var rows = values.Select(each => new Row(work, each.Key, unit, [.. each.Value])).ToList();
        var ours = rows.Single(row => row.Who == OursOnSqlite);
        var onServer = rows.FirstOrDefault(row => row.Who == OursOnPostgres) ?? ours;
        return
        [
            .. rows.Select(row => row.Who is OursOnSqlite or OursOnPostgres ? row : row.Beside(row.Who.StartsWith("psql", StringComparison.Ordinal) ? onServer : ours)).Select(row => (unit, row.Who) switch
            {
                ("s", "sqlite3 .import") => row.Reaching("within 4 times", row.Ratio <= MostTimes),
                ("s", "sqlite-utils insert --csv") => row.Reaching("3 times faster", row.Ratio <= 1 / LeastFaster),
                _ => row,
            }),
        ];
    }

    private static async Task<List<Way>> WaysAsync(Setting setting, string csv, Cluster? cluster)
    {
        var ways = new List<Way>();
        var ours = setting.Options.Ours;
        var (empty, store) = (setting.PathOf("empty"), setting.PathOf("store"));
        await Tool.MustAsync(ours, "import", ImportFiles.Reference(csv), "--data-dir", empty, "--acknowledge", "benchmark");
        if (await setting.FindAsync("sqlite3", "apt-get install sqlite3.") is { } sqlite)
        {
            var file = setting.PathOf("a.db");
            ways.Add(new("sqlite3 .import", () => DeleteAsync(file), () => Tool.TimeAsync(sqlite.Path, file, ".mode csv", $".import {csv} figures"), () => SizeAsync(file)));
        }

        if (await setting.FindAsync("sqlite-utils", "apt-get install sqlite-utils.") is { } utils)
        {
            var file = setting.PathOf("b.db");
            ways.Add(new("sqlite-utils insert --csv", () => DeleteAsync(file), () => Tool.TimeAsync(utils.Path, "insert", file, "figures", csv, "--csv"), () => SizeAsync(file)));
        }

        if (await Duck.FindAsync(setting) is { } duck)
        {
            var file = setting.PathOf("c.duckdb");
            ways.Add(new("DuckDB", () => DeleteAsync(file), () => duck.TimeAsync(file, $"CREATE TABLE figures AS SELECT * FROM read_csv('{csv}', header = true, all_varchar = true)", "CHECKPOINT"), () => SizeAsync(file)));
        }

        ways.Add(new(
            OursOnSqlite,
            () =>
            {
                ImportFiles.Copy(empty, store);
                return Task.CompletedTask;
            },
            () => Tool.TimeAsync(ours, "import", csv, "--data-dir", store, "--acknowledge", "benchmark"),
            () => SizeAsync([.. Directory.GetFiles(store, "*.db*")]),
            await SizeAsync([.. Directory.GetFiles(empty, "*.db*")])));
        if (cluster is null || await setting.FindAsync("psql", "apt-get install postgresql-client.") is not { } psql) return ways;

        var header = File.ReadLines(csv).First();
        await cluster.NewAsync("peer");
        ways.Add(new(
            "psql \\copy",
            async () =>
            {
                await cluster.NewAsync("peer");
                await cluster.SqlAsync("peer", $"CREATE TABLE figures ({string.Join(", ", header.Split(',').Select(name => $"\"{name}\" text"))})");
            },
            () => Tool.TimeAsync(psql.Path, [.. cluster.Psql("peer"), "-c", $"\\copy figures from '{csv}' with (format csv, header true)"]),
            () => DatabaseAsync(cluster, "peer"),
            await DatabaseAsync(cluster, "peer")));
        var database = $"Host=127.0.0.1;Port={cluster.Port};Username=bench;Database=ours";
        var folder = setting.PathOf("server");
        async Task NewAsync()
        {
            await cluster.NewAsync("ours");
            await Tool.MustAsync(ours, "import", ImportFiles.Reference(csv), "--data-dir", folder, "--database", database, "--acknowledge", "benchmark");
        }

        await NewAsync();
        ways.Add(new(
            OursOnPostgres,
            NewAsync,
            () => Tool.TimeAsync(ours, "import", csv, "--data-dir", folder, "--database", database, "--acknowledge", "benchmark"),
            () => DatabaseAsync(cluster, "ours"),
            await DatabaseAsync(cluster, "ours")));
        return ways;
    }

    private static Task<double> SizeAsync(params string[] files) => Task.FromResult(files.Sum(file => new FileInfo(file).Length) / 1_000_000.0);

    private static async Task<double> DatabaseAsync(Cluster cluster, string name) =>
        double.Parse(await cluster.SqlAsync(name, $"SELECT pg_database_size('{name}')"), CultureInfo.InvariantCulture) / 1_000_000.0;

    private static Task DeleteAsync(string file)
    {
        File.Delete(file);
        return Task.CompletedTask;
    }

    /// <summary>How one of them imports: what is put in place before, untimed, and how large what is stored is; <c>Least</c> is what was there before.</summary>
    private sealed record Way(string Who, Func<Task> Before, Func<Task<Cost>> Timed, Func<Task<double>> Megabytes, double Least = 0);
}
