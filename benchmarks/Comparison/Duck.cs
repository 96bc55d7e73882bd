namespace DmpAnalytics.Benchmarks.Comparison;

/// <summary>DuckDB by its package for Node, which the comparison installs from its lock file.</summary>
internal sealed class Duck
{
    private readonly Tool node;
    private readonly string script;

    private Duck(Tool node, string script) => (this.node, this.script) = (node, script);

    /// <summary>Null where there is no Node or the package cannot be had: that is said.</summary>
    public static async Task<Duck?> FindAsync(Setting setting)
    {
        if (await setting.FindAsync("node", "DuckDB needs Node 20 or newer.") is not { } node) return null;
        var folder = Path.Combine(setting.Options.Folder, "peers");
        // Not "ci": that wants every platform in the lock file, and not every source of packages has every platform.
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            var (code, output, error) = await Tool.RunAsync("npm", "install", "--no-save", "--no-audit", "--ignore-scripts", "--prefix", folder);
            if (code != 0)
            {
                await Console.Error.WriteLineAsync($"DuckDB is left out: npm install in benchmarks/peers failed. {output}{error}");
                return null;
            }
        }

        var duck = new Duck(node, Path.Combine(folder, "duckdb.mjs"));
        setting.Tell("DuckDB", (await Tool.MustAsync(node.Path, duck.script, ":memory:", "SELECT version()")).Trim());
        return duck;
    }

    /// <summary>Statements on a database file, one after the other, in a process of its own.</summary>
    public Task<Cost> TimeAsync(string database, params string[] statements) => Tool.TimeAsync(node.Path, [script, database, .. statements]);

    /// <summary>Milliseconds of the last statement, without those of the process, so often.</summary>
    public async Task<double[]> MillisecondsAsync(string database, int times, string statement)
    {
        var said = await Tool.MustAsync(node.Path, script, "--time", times.ToString(System.Globalization.CultureInfo.InvariantCulture), database, statement);
        return [.. said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => double.Parse(line, System.Globalization.CultureInfo.InvariantCulture))];
    }
}
