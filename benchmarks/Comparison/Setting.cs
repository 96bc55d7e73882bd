namespace DmpAnalytics.Benchmarks.Comparison;

/// <summary>What every part is given: the options, a folder of its own, and a place for the versions of peers.</summary>
internal sealed class Setting(Options options, string folder, IDictionary<string, string> versions)
{
    public Options Options { get; } = options;

    /// <summary>Empty, and gone after the comparison.</summary>
    public string Folder { get; } = folder;

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>A program of the machine, whose version is then told with the table; null where there is none.</summary>
    public async Task<Tool?> FindAsync(string name, string needs, string versionOption = "--version", int line = 0)
    {
        var tool = await Tool.FindAsync(name, needs, versionOption, line);
        if (tool is not null) Tell(name, tool.Version);
        return tool;
    }

    public void Tell(string name, string version) => versions[name] = version;

    /// <summary>Each in turn, so often, so that none has the quiet hours for itself. Gives the values by name.</summary>
    public async Task<Dictionary<string, List<T>>> InTurnAsync<T>(IReadOnlyList<(string Name, Func<Task<T>> Measure)> all)
    {
        var values = all.ToDictionary(each => each.Name, _ => new List<T>());
        for (var time = 0; time < Options.Times; time++)
        {
            foreach (var (name, measure) in all)
            {
                values[name].Add(await measure());
                await Console.Error.WriteLineAsync($"  {name}, {time + 1} of {Options.Times}");
            }
        }

        return values;
    }
}
