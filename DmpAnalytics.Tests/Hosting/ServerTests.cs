using DmpAnalytics.Hosting;
using DmpAnalytics.Tests.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmpAnalytics.Tests.Hosting;

public class ServerTests
{
    [Fact]
    public async Task Start_WithoutADatabase_TellsEveryFileAndWhereItListens()
    {
        using var folder = new TestFolder();
        var log = new ListLog();
        await using var app = Build(folder, log);

        Assert.True(await Server.StartAsync(app, CancellationToken.None));
        await app.StopAsync();

        Assert.Equal(15, log.Lines.Count(line => line.StartsWith("Loaded ", StringComparison.Ordinal)));
        Assert.Contains("Loaded spend.csv: 147 rows.", log.Lines);
        Assert.Contains(log.Lines, line => line.StartsWith("Listening on http://127.0.0.1:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithABrokenFile_TellsItsIssuesAndDoesNotListen()
    {
        using var folder = new TestFolder();
        var data = CopyOfData(folder);
        await File.AppendAllTextAsync(Path.Combine(data, "events.csv"), "e1,nobody,2012,Un,One,nothing\n");
        var log = new ListLog();
        await using var app = Build(folder, log, data);

        Assert.False(await Server.StartAsync(app, CancellationToken.None));

        Assert.Contains(log.Lines, line => line.Contains("events.csv", StringComparison.Ordinal) && line.Contains("unknown_programme", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("unknown_source", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.StartsWith("Listening", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithNewerFigures_SaysSoInOneLineAndAppliesNothing()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        var data = CopyOfData(folder);
        var path = Path.Combine(data, "programmes.csv");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("(DMP)", "(D.M.P.)", StringComparison.Ordinal));
        var log = new ListLog();
        await using var app = Build(folder, log, data, store.Location.DataDir);

        Assert.True(await Server.StartAsync(app, CancellationToken.None));
        await app.StopAsync();

        var line = Assert.Single(log.Lines, line => line.Contains("--dry-run", StringComparison.Ordinal));
        Assert.Contains("0 new, 1 changed", line, StringComparison.Ordinal);
        Assert.Equal(1, await store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Start_OnATakenPort_SaysSo()
    {
        await using var running = await TestApplication.StartAsync();
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        var log = new ListLog();
        await using var app = Build(folder, log, dataDir: store.Location.DataDir, urls: running.Address.ToString());

        Assert.False(await Server.StartAsync(app, CancellationToken.None));

        Assert.Contains(log.Lines, line => line.StartsWith("Cannot listen", StringComparison.Ordinal));
    }

    private static WebApplication Build(
        TestFolder folder, ListLog log, string? data = null, string? dataDir = null, string urls = "http://127.0.0.1:0") =>
        Program.Route(Program.Assemble(
            new Dictionary<string, string?>
            {
                ["urls"] = urls,
                ["DmpAnalytics:DataDir"] = dataDir ?? folder["app-data"],
                ["DmpAnalytics:Data"] = data ?? TestStore.DataFolder,
            },
            builder => builder.Logging.ClearProviders().Services.AddSingleton<ILoggerProvider>(log)));

    private static string CopyOfData(TestFolder folder)
    {
        var data = Directory.CreateDirectory(folder["data"]).FullName;
        foreach (var path in Directory.GetFiles(TestStore.DataFolder, "*.csv")) File.Copy(path, Path.Combine(data, Path.GetFileName(path)));
        return data;
    }
}
