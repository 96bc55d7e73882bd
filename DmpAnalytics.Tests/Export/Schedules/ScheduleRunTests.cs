using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Schedules;
using DmpAnalytics.Reports;
using DmpAnalytics.Reports.Schedules;
using DmpAnalytics.Storage.SavedReports;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Export.Schedules;

public sealed class ScheduleRunTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly MovingClock clock = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Daily_IsWrittenOnceAMorningUnderItsDateAndAsLatest()
    {
        await using var application = await StartAsync(folder["out"]);
        var added = await AddAsync(application, ReportRhythm.Daily, ["md", "html"]);

        var first = Assert.Single(await RunAsync(application));
        Assert.Empty(await RunAsync(application));
        clock.Now = clock.Now.AddDays(1);
        Assert.Single(await RunAsync(application));

        Assert.Null(first.Progress.Fault);
        Assert.StartsWith("press-sheet-dmp-fr-", added.Folder, StringComparison.Ordinal);
        var within = folder["out/" + added.Folder];
        Assert.Equal(
            ["2026-11-22-v1.html", "2026-11-22-v1.md", "2026-11-23-v1.html", "2026-11-23-v1.md", "latest.html", "latest.md"],
            Directory.GetFiles(within).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(within, "2026-11-23-v1.md")), await File.ReadAllTextAsync(Path.Combine(within, "latest.md")));
        Assert.Contains("les nombres à citer", await File.ReadAllTextAsync(Path.Combine(within, "latest.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Daily_AfterARestart_IsNeitherRepeatedNorForgotten()
    {
        await using var application = await StartAsync(folder["out"]);
        var added = await AddAsync(application, ReportRhythm.Daily, ["md"]);
        Assert.Single(await RunAsync(application));

        await using var again = Program.Assemble(
            new Dictionary<string, string?> { ["DmpAnalytics:DataDir"] = application.Store.Location.DataDir, ["DmpAnalytics:ReportsDir"] = folder["out"] },
            builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var run = again.Services.GetRequiredService<ScheduleRun>();
        Assert.Empty(await run.DueAsync(CancellationToken.None));
        clock.Now = clock.Now.AddDays(3);
        Assert.Single(await run.DueAsync(CancellationToken.None));

        Assert.Equal(3, Directory.GetFiles(folder["out/" + added.Folder]).Length);
    }

    [Fact]
    public async Task OnChange_IsWrittenOnlyWhenTheReportSaysSomethingElse()
    {
        await using var application = await StartAsync(folder["out"]);
        var added = await AddAsync(application, ReportRhythm.OnChange, ["md"]);

        Assert.NotEmpty(Assert.Single(await RunAsync(application)).Files);
        Assert.Empty(await RunAsync(application));
        await application.Store.ImportChangedAsync("regions.csv", rows => [.. rows.Take(rows.Count - 1), [.. rows[^1].Select(cell => cell == rows[^1][rows[0].ToList().IndexOf("name_fr")] ? cell + " (bis)" : cell)]]);
        Assert.Empty(Assert.Single(await RunAsync(application)).Files);
        Assert.Empty(await RunAsync(application));
        await ChangeRecordsAsync(application);
        Assert.Equal($"{added.Folder}/2026-11-22-v3.md", Assert.Single(Assert.Single(await RunAsync(application)).Files));
    }

    [Fact]
    public async Task Folder_ThatCannotBeWritten_IsToldOnceAndTriedAgain()
    {
        await using var application = await StartAsync(folder["out"]);
        await File.WriteAllTextAsync(folder["out"], "in the way");
        await AddAsync(application, ReportRhythm.Daily, ["md"]);

        var failed = Assert.Single(await RunAsync(application));
        Assert.Empty(await RunAsync(application));
        clock.Now = clock.Now.Add(Timetable.Patience);
        var again = Assert.Single(await RunAsync(application));
        File.Delete(folder["out"]);
        clock.Now = clock.Now.Add(Timetable.Patience);
        var mended = Assert.Single(await RunAsync(application));

        Assert.Equal((ReportScheduleFault.CannotWrite, true), (failed.Progress.Fault, failed.IsNewFault));
        Assert.Equal((ReportScheduleFault.CannotWrite, false), (again.Progress.Fault, again.IsNewFault));
        Assert.Null(mended.Progress.Fault);
        Assert.NotEmpty(mended.Files);
    }

    [Fact]
    public async Task Schedule_WithoutAFolderOrAnApproval_SaysWhy()
    {
        await using (var without = await StartAsync(null))
        {
            await AddAsync(without, ReportRhythm.Daily, ["md"]);
            Assert.Equal(ReportScheduleFault.NoFolder, Assert.Single(await RunAsync(without)).Progress.Fault);
        }

        await using var application = await StartAsync(folder["out"]);
        var shelf = application.Services.GetRequiredService<ReportShelf>();
        var text = new Report { Title = "Essai", Language = Language.Fr, Parameters = new() { Programme = "dmp", To = Period.Parse("2012-06-30") }, Blocks = [new TextBlock("{{cost_per_dossier}}") { Id = "a" }] };
        var kept = await shelf.KeepAsync(text, TestStore.Someone, CancellationToken.None);
        var desk = application.Services.GetRequiredService<ScheduleDesk>();
        var added = await desk.AddAsync(kept.Id, new(), Language.En, ["md"], ReportRhythm.OnChange, TestStore.Someone, CancellationToken.None);
        Assert.Null(await desk.AddAsync("nothing", new(), Language.En, ["md"], ReportRhythm.Daily, TestStore.Someone, CancellationToken.None));
        Assert.Null(await desk.AddAsync(kept.Id, new(), Language.En, [], ReportRhythm.Daily, TestStore.Someone, CancellationToken.None));

        Assert.Equal(ReportScheduleFault.NotApproved, Assert.Single(await RunAsync(application)).Progress.Fault);
        await shelf.ApproveAsync((await shelf.FindAsync(kept.Id, null, CancellationToken.None))!, 1, [], TestStore.Someone, CancellationToken.None);
        clock.Now = clock.Now.Add(Timetable.Patience);
        Assert.Null(Assert.Single(await RunAsync(application)).Progress.Fault);
        await ChangeRecordsAsync(application);
        Assert.NotEmpty(Assert.Single(await RunAsync(application)).Files);
        Assert.Contains("1\u202F329,11\u202F€ → ", await File.ReadAllTextAsync(folder[$"out/{added!.Folder}/latest.md"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_OfTheRunningApplication_WritesByItself()
    {
        await using var application = await TestApplication.StartAsync(more: new Dictionary<string, string?> { ["DmpAnalytics:ReportsDir"] = folder["out"] });
        var run = application.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<ScheduleClock>().Single();
        await run.StopAsync(CancellationToken.None);
        var added = await AddAsync(application, ReportRhythm.Daily, ["md"]);

        await run.StartAsync(CancellationToken.None);
        while (!File.Exists(folder[$"out/{added.Folder}/latest.md"])) await Task.Delay(100);
        await run.StopAsync(CancellationToken.None);
    }

    private static Task ChangeRecordsAsync(TestApplication application) => application.Store.ImportChangedAsync("dossiers.csv", rows =>
        [.. rows.Select(row => row[1] == "dossiers_created" && row[4] == "158000" ? [.. row[..4], "159000", .. row[5..]] : row)]);

    private static async Task<ReportSchedule> AddAsync(TestApplication application, ReportRhythm rhythm, ImmutableArray<string> formats) =>
        (await application.Services.GetRequiredService<ScheduleDesk>().AddAsync(
            "press-sheet", new Question { Programme = "dmp", To = Period.Parse("2012-06-30") }, Language.Fr, formats, rhythm, TestStore.Someone, CancellationToken.None))!;

    private static Task<ImmutableArray<ScheduleOutcome>> RunAsync(TestApplication application) =>
        application.Services.GetRequiredService<ScheduleRun>().DueAsync(CancellationToken.None);

    /// <summary>Without the clock of the application: the tests say when it looks.</summary>
    private Task<TestApplication> StartAsync(string? reports) => TestApplication.StartAsync(
        builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(ScheduleClock)));
        },
        new Dictionary<string, string?> { ["DmpAnalytics:ReportsDir"] = reports });

    private sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
