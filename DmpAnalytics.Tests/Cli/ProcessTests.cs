using System.Diagnostics;
using System.Text;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Cli;

/// <summary>The program as a process of its own.</summary>
public class ProcessTests
{
    private const int Many = 8000;

    [Fact]
    public async Task Serve_OnAFreePort_PrintsItsAddressAndAnswers()
    {
        await using var store = await TestStore.FilledAsync();
        using var process = Start("serve", "--urls", "http://127.0.0.1:0", "--data-dir", store.Location.DataDir, "--lang", "en");
        try
        {
            var address = await AddressAsync(process.StandardOutput);
            using var client = new HttpClient { BaseAddress = new Uri(address) };

            Assert.Equal("healthy", await client.GetStringAsync(AppUrls.Health));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Start_WithAWrongSetting_EndsWithAnExitCode()
    {
        using var process = Start("--urls", "nonsense", "--lang", "en");
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("nonsense", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_KilledAtAnyMoment_LeavesTheOldVersionOrTheNewOneWhole()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["spend.csv"], await ManyFiguresAsync());

        foreach (var moment in new[] { "migrations", "reading", "writing" })
        {
            using var process = Start("import", folder["spend.csv"], "--data-dir", store.Location.DataDir);
            await WaitForAsync(moment, process, store);
            process.Kill();
            await process.WaitForExitAsync();

            Assert.Equal(StoreStatus.Ready, (await store.Database.PrepareAsync(CancellationToken.None)).Status);
            var latest = await store.Reader.LatestVersionAsync(CancellationToken.None);
            var count = (await store.Reader.ListFiguresAsync(null, null, latest, CancellationToken.None)).Count;
            Assert.Equal(latest == 1 ? 692 : 692 + Many, count);
        }

        using var whole = Start("import", folder["spend.csv"], "--data-dir", store.Location.DataDir);
        await whole.WaitForExitAsync();

        Assert.Equal(0, whole.ExitCode);
        Assert.Equal(2, await store.Reader.LatestVersionAsync(CancellationToken.None));
        Assert.Equal(692 + Many, (await store.Reader.ListFiguresAsync(null, null, 2, CancellationToken.None)).Count);
    }

    /// <summary>Watches the files, not the clock: nothing yet, the log of writes open, the log growing.</summary>
    private static async Task WaitForAsync(string moment, Process process, TestStore store)
    {
        var log = new FileInfo(store.Location.File + "-wal");
        while (!process.HasExited && moment != "migrations")
        {
            log.Refresh();
            if (log.Exists && (moment == "reading" || log.Length > 0)) return;
            await Task.Delay(5);
        }
    }

    private static async Task<string> ManyFiguresAsync()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(TestStore.DataFolder, "spend.csv"));
        await using var store = await TestStore.FilledAsync();
        var source = (await store.Reader.ReferenceAsync(1, CancellationToken.None)).Sources.First(each => each.Published is null).Id;
        var text = new StringBuilder(lines[0]).Append('\n');
        var day = new DateOnly(1990, 1, 1);
        for (var i = 0; i < Many; i++, day = day.AddDays(1))
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"dmp,spend,{day:yyyy-MM-dd},,{i},EUR,exact,,,{source},p. 1,,,\n");
        return text.ToString();
    }

    private static Process Start(params string[] args) => Process.Start(
        new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "DmpAnalytics.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        })!;

    private static async Task<string> AddressAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at) return line[at..].Trim();
        }

        throw new InvalidOperationException("The program ended without an address.");
    }
}
