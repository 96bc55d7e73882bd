namespace DmpAnalytics.Benchmarks.Comparison.Parts;

/// <summary>From the start of the process to the whole first page: over an empty folder, which is filled first, over a filled one, and of an empty page.</summary>
internal static class StartPart
{
    private const string Work = "start to the first page";
    private const double Most = 2;

    public static async Task<IReadOnlyList<Row>> RunAsync(Setting setting)
    {
        var number = 0;
        var filled = setting.PathOf("filled");
        await using (await Site.OursAsync(setting.Options, filled))
        {
            // Fills it.
        }

        var took = await setting.InTurnAsync<double>(
        [
            ("ours, default data there", () => TimeAsync(() => Site.OursAsync(setting.Options, filled))),
            ("ours, first of all: default data read, checked and stored", () => TimeAsync(() => Site.OursAsync(setting.Options, setting.PathOf($"new-{number++}")))),
            ("empty page of the framework", () => TimeAsync(() => EmptyAsync(setting.Options))),
        ]);
        var rows = took.Select(each => new Row(Work, each.Key, "s", each.Value)).ToList();
        return [rows[0].Reaching("under 2 s", rows[0].Median < Most), rows[1], rows[2].Beside(rows[0])];
    }

    public static Task<Site> EmptyAsync(Options options) => Site.StartAsync(port => (options.EmptyPage, ["--urls", $"http://127.0.0.1:{port}"]));

    private static async Task<double> TimeAsync(Func<Task<Site>> start)
    {
        await using var site = await start();
        return site.ToFirstPage.TotalSeconds;
    }
}
