using System.Diagnostics;
using System.Globalization;
using DmpAnalytics.Import.Synthetic;

namespace DmpAnalytics.Benchmarks.Comparison.Parts;

/// <summary>
/// A national monthly series over monthly figures of establishments: ours over the interface, first of a data version that a small
/// import made, and from what is kept, and how long a start takes, which adds up everything; hand-written SQL over the same figures in
/// the same columns, summed when it is asked with an index on what it looks up, and from sums that were made before. The peers' times
/// are of the statement alone, in an open connection; ours are of the whole request.
/// </summary>
internal static class SeriesPart
{
    private const int YearCount = 10;
    private const int Months = 12;
    private const int Asked = 21;
    private const double MostTimes = 2;
    private const double MostKept = 5;
    private const double MostImportGrowth = 12;
    private const double MostAnswerGrowth = 1.3;

    private static readonly string[] Reference = ["programmes", "measures", "scopes", "sources", "regions"];

    private const string Sums = "SELECT period, SUM(value) FROM figures WHERE programme = 'synthetic' AND measure = 'spend' AND region LIKE 'E%' GROUP BY period ORDER BY period";
    private const string Ready = "SELECT period, value FROM sums WHERE measure = 'spend' ORDER BY period";
    private const string Make = "CREATE TABLE sums AS SELECT measure, period, SUM(value) AS value FROM figures GROUP BY measure, period";
    private const string Index = "CREATE INDEX by_measure ON figures (programme, measure, period)";
    private const string Address = "/api/v1/indicators/spend_in_period/series?programme=synthetic&from=2005-01&to=2014-12&every=month";

    public static async Task<IReadOnlyList<Row>> RunAsync(Setting setting)
    {
        var rows = new List<Row>();
        var imports = new List<(int Figures, double Seconds)>();
        var answers = new List<(int Figures, double Milliseconds)>();
        foreach (var size in setting.Options.Figures)
        {
            var establishments = Math.Max(1, size / (YearCount * Months * EstablishmentSet.Measures));
            var figures = establishments * YearCount * Months * EstablishmentSet.Measures;
            var folder = setting.PathOf($"establishments-{figures}");
            await SyntheticFiles.WriteEstablishmentsAsync(folder, establishments, YearCount, 1, CancellationToken.None);
            var work = string.Create(CultureInfo.InvariantCulture, $"national monthly series over {figures:N0} figures");

            var (ours, import, further, version) = await OursAsync(setting, folder, work);
            imports.Add((figures, import.Seconds));
            answers.Add((figures, version));
            var peers = await PeersAsync(setting, folder, work);
            // What adds up only what a version brought beside what adds up when it is asked; what is kept beside what was summed before.
            var (first, kept) = (ours[1], ours[2]);
            if (peers.Where(peer => !peer.IsReady).Select(peer => peer.Row).FirstOrDefault() is { } asked) first = first.Reaching($"within 2 times {asked.Who}", first.Median <= asked.Median * MostTimes);
            rows.AddRange([ours[0], first, kept.Reaching("under 5 ms", kept.Median < MostKept), .. peers.Select(peer => peer.Row.Beside(peer.IsReady ? kept : first))]);
            var importing = string.Create(CultureInfo.InvariantCulture, $"import of {figures:N0} figures of establishments, ten files in one command");
            rows.AddRange([new(importing, "ours on SQLite", "s", [import.Seconds]), new(importing + ", largest memory", "ours on SQLite", "MB", [import.Memory]), new("one figure more", "ours on SQLite", "s", further)]);
            Directory.Delete(folder, recursive: true);
        }

        if (imports.Count < 2) return rows;
        var (imported, answer) = (imports[^1].Seconds / imports[0].Seconds, answers[^1].Milliseconds / answers[0].Milliseconds);
        var growth = string.Create(CultureInfo.InvariantCulture, $"growth from {imports[0].Figures:N0} to {imports[^1].Figures:N0} figures");
        rows.Add(new Row(growth, "import", "times", [imported]).Reaching("under 12", imported < MostImportGrowth));
        rows.Add(new Row(growth, "first answer of a data version", "times", [answer]).Reaching("under 1.3", answer < MostAnswerGrowth));
        return rows;
    }

    private static async Task<(IReadOnlyList<Row> Rows, Cost Import, IReadOnlyList<double> Further, double FirstOfVersion)> OursAsync(Setting setting, string folder, string work)
    {
        var store = setting.PathOf("store");
        var program = setting.Options.Ours;
        string[] reference = [.. Reference.Select(name => Path.Combine(folder, name + ".csv"))];
        await Tool.MustAsync(program, ["import", .. reference, "--data-dir", store, "--acknowledge", "benchmark"]);
        var import = await Tool.TimeAsync(program, ["import", .. Directory.GetFiles(folder, "figures-*.csv").Order(), "--data-dir", store, "--acknowledge", "benchmark"]);

        var (start, version, kept, further) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var small = Path.Combine(folder, "small.csv");
        for (var time = 0; time < setting.Options.Times; time++)
        {
            await using var site = await Site.OursAsync(setting.Options, store);
            start.Add(site.ToFirstPage.TotalMilliseconds);
            await AskAsync(site);
            for (var asked = 0; asked < Asked; asked++) kept.Add(await AskAsync(site));
            await File.WriteAllLinesAsync(small, [File.ReadLines(Path.Combine(folder, "figures-2014.csv")).First(), $"synthetic,dossiers_created,2014-12-{time + 1:00},,5,dossier,exact,,E000001,statistics_2014,,,,"]);
            further.Add((await Tool.TimeAsync(program, "import", small, "--data-dir", store, "--acknowledge", "benchmark")).Seconds);
            version.Add(await AskAsync(site));
        }

        Directory.Delete(store, recursive: true);
        return (
            [
                new(work, "ours, start of the process to its first page, everything added up", "ms", start),
                new(work, "ours, first of a data version after a small import", "ms", version),
                new(work, "ours, from what is kept", "ms", kept),
            ],
            import,
            further,
            version.Order().ElementAt(version.Count / 2));
    }

    private static async Task<double> AskAsync(Site site)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await site.Client.GetStringAsync(new Uri(Address, UriKind.Relative));
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return answer.Contains("\"value\":", StringComparison.Ordinal) ? took : throw new InvalidOperationException($"{Address} has no value.");
    }

    private static async Task<IReadOnlyList<(Row Row, bool IsReady)>> PeersAsync(Setting setting, string folder, string work)
    {
        var rows = new List<(Row, bool)>();
        var files = Directory.GetFiles(folder, "figures-*.csv").Order().ToArray();
        if (await setting.FindAsync("sqlite3", "apt-get install sqlite3.") is { } sqlite)
        {
            var file = setting.PathOf("peer.db");
            const string Table = "CREATE TABLE figures (programme TEXT, measure TEXT, period TEXT, precision TEXT, value INTEGER, unit TEXT, qualifier TEXT, scope TEXT, region TEXT, source TEXT, locator TEXT, rank TEXT, note_fr TEXT, note_en TEXT)";
            await Tool.MustAsync(sqlite.Path, [file, Table, ".mode csv", .. files.Select(path => $".import --skip 1 {path} figures"), Index, Make]);
            rows.Add((new(work, "sqlite3, summed when asked, indexed", "ms", await SqliteAsync(setting, sqlite, file, Sums)), false));
            rows.Add((new(work, "sqlite3, summed before", "ms", await SqliteAsync(setting, sqlite, file, Ready)), true));
            File.Delete(file);
        }

        if (await Duck.FindAsync(setting) is { } duck)
        {
            var file = setting.PathOf("peer.duckdb");
            await duck.TimeAsync(file, $"CREATE TABLE figures AS SELECT * FROM read_csv('{folder}/figures-*.csv', header = true, types = {{'period': 'VARCHAR', 'scope': 'VARCHAR'}})", Make);
            rows.Add((new(work, "DuckDB, summed when asked", "ms", await duck.MillisecondsAsync(file, Asked, Sums)), false));
            rows.Add((new(work, "DuckDB, summed before", "ms", await duck.MillisecondsAsync(file, Asked, Ready)), true));
            File.Delete(file);
        }

        await using var cluster = await Cluster.StartAsync(setting);
        if (cluster is null) return rows;
        await cluster.NewAsync("peer");
        await cluster.SqlAsync("peer", "CREATE TABLE figures (programme text, measure text, period text, precision text, value bigint, unit text, qualifier text, scope text, region text, source text, locator text, rank text, note_fr text, note_en text)");
        foreach (var path in files) await cluster.SqlAsync("peer", $"\\copy figures from '{path}' with (format csv, header true)");
        foreach (var statement in new[] { Index, Make, "VACUUM ANALYZE figures", "ANALYZE sums" }) await cluster.SqlAsync("peer", statement);
        rows.Add((new(work, "PostgreSQL, summed when asked, indexed", "ms", await PostgresAsync(setting, cluster, Sums)), false));
        rows.Add((new(work, "PostgreSQL, summed before", "ms", await PostgresAsync(setting, cluster, Ready)), true));
        return rows;
    }

    /// <summary>Each run but the first, which warms the pages; time of the processor, since the shell tells the other in whole milliseconds.</summary>
    private static async Task<IReadOnlyList<double>> SqliteAsync(Setting setting, Tool sqlite, string file, string statement)
    {
        var script = setting.PathOf("asked.sql");
        await File.WriteAllLinesAsync(script, [".timer on", .. Enumerable.Repeat(statement + ";", setting.Options.Times + 1)]);
        var said = await Tool.MustAsync(sqlite.Path, file, $".read {script}");
        return [.. Numbers(said, "Run Time: ", " user ", " sys ").Skip(1).Select(seconds => seconds * 1_000)];
    }

    private static async Task<IReadOnlyList<double>> PostgresAsync(Setting setting, Cluster cluster, string statement)
    {
        var said = await Tool.MustAsync("psql", [.. cluster.Psql("peer"), "-c", "\\timing on", .. Enumerable.Range(0, setting.Options.Times + 1).SelectMany(_ => new[] { "-c", statement })]);
        return [.. Numbers(said, "Time: ", "Time: ").Skip(1)];
    }

    /// <summary>Of each line that begins so, the sum of the numbers after these words.</summary>
    private static IEnumerable<double> Numbers(string said, string begin, params string[] words) => said.Split('\n')
        .Where(line => line.StartsWith(begin, StringComparison.Ordinal))
        .Select(line => words.Sum(word => double.Parse(line[(line.IndexOf(word, StringComparison.Ordinal) + word.Length)..].Split(' ')[0], CultureInfo.InvariantCulture)));
}
