using System.Diagnostics;
using System.Text.RegularExpressions;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Cli;

/// <summary>An exit archive of a small store, read as somebody would who has nothing but the folder.</summary>
public sealed class ExportCommandTests
{
    [Fact]
    public async Task Export_OfAStore_IsReadableWithoutTheProgram()
    {
        await using var store = await SmallAsync();
        using var folder = new TestFolder();

        var run = await CommandRun.InAsync(store, "export", folder["archive"], "--lang", "en");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["SHA256SUMS", "data", "dmp-analytics.db", "files", "files.csv", "index.html", "log.jsonl", "pages", "verify.sh"],
            Directory.EnumerateFileSystemEntries(folder["archive"]).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        foreach (var language in new[] { "fr", "en" })
        {
            var overview = await File.ReadAllTextAsync(Path.Combine(folder["archive"], "pages", language, "overview.html"));
            Assert.Contains($"lang=\"{language}\"", overview, StringComparison.Ordinal);
            Assert.Contains("<table", overview, StringComparison.Ordinal);
            Assert.DoesNotContain("OpenAPI", overview, StringComparison.Ordinal);
        }

        AssertNothingIsMissing(folder["archive"]);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("log.jsonl", 1)]
    [InlineData("data/dossiers.csv", 1)]
    public async Task Export_CheckedWithAShellAlone_TellsWhatWasChangedSince(string? changed, int exitCode)
    {
        await using var store = await SmallAsync();
        using var folder = new TestFolder();
        await CommandRun.InAsync(store, "export", folder["archive"], "--lang", "fr");
        if (changed is not null) await File.AppendAllTextAsync(Path.Combine(folder["archive"], changed), " ");

        using var shell = Process.Start(new ProcessStartInfo(Path.Combine(folder["archive"], "verify.sh")) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();

        Assert.True(exitCode == shell.ExitCode, said);
        if (exitCode == 0) Assert.Contains("OK  log.jsonl", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ImportedIntoAnEmptyStore_GivesTheSameFigures()
    {
        await using var store = await SmallAsync();
        using var folder = new TestFolder();
        await CommandRun.InAsync(store, "export", folder["archive"]);

        await using var other = await TestStore.EmptyAsync();
        var outcome = await other.Importer.ImportAsync(
            await DataFolder.ReadAsync(Path.Combine(folder["archive"], "data"), CancellationToken.None), Actor.Program, CancellationToken.None);

        Assert.False(outcome.IsRefused);
        Assert.Equal(
            (await store.Reader.ListFiguresAsync(null, null, 1, CancellationToken.None)).Select(figure => (figure.Id, figure.Value)),
            (await other.Reader.ListFiguresAsync(null, null, 1, CancellationToken.None)).Select(figure => (figure.Id, figure.Value)));
    }

    [Fact]
    public async Task Export_IntoAFolderThatIsNotEmpty_LeavesItAsItIs()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["letter.txt"], "precious");

        var run = await CommandRun.InAsync(store, "export", folder.Root, "--lang", "fr");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("n’est pas vide", run.Error, StringComparison.Ordinal);
        Assert.Equal([folder["letter.txt"]], Directory.EnumerateFileSystemEntries(folder.Root));
    }

    /// <summary>Every link and style leads to a file of the archive, nothing runs, and nothing names the server the pages came from.</summary>
    private static void AssertNothingIsMissing(string archive)
    {
        foreach (var file in Directory.EnumerateFiles(archive, "*.html", SearchOption.AllDirectories))
        {
            var html = File.ReadAllText(file);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("127.0.0.1", html, StringComparison.Ordinal);
            foreach (var target in Regex.Matches(html, "(?:href|src)=\"([^\"]*)\"").Select(match => match.Groups[1].Value))
            {
                if (target.StartsWith('#') || target.StartsWith("http", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal)) continue;
                Assert.True(File.Exists(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, target.Split('#')[0]))), $"{file}: {target}");
            }
        }
    }

    /// <summary>The shipped set with a few figures of one programme and the sources they name.</summary>
    private static async Task<TestStore> SmallAsync()
    {
        var store = await TestStore.EmptyAsync();
        string[] whole = ["programmes.csv", "scopes.csv", "measures.csv", "regions.csv"];
        var shipped = await TestStore.ShippedFilesAsync();
        var figures = Few(shipped.Single(file => file.Name == "dossiers.csv"), row => row.Contains("archimag_2012", StringComparison.Ordinal));
        var sources = Few(shipped.Single(file => file.Name == "sources.csv"), row => row.StartsWith("archimag_2012,", StringComparison.Ordinal));
        var outcome = await store.Importer.ImportAsync([.. shipped.Where(file => whole.Contains(file.Name)), figures, sources], Actor.Program, CancellationToken.None);
        Assert.False(outcome.IsRefused, string.Join(Environment.NewLine, outcome.Read.Issues.Where(issue => issue.IsError).Take(5)));
        return store;
    }

    private static ImportFile Few(ImportFile file, Func<string, bool> isTaken)
    {
        var lines = System.Text.Encoding.UTF8.GetString(file.Bytes.Span).Split('\n');
        return file with { Bytes = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines.Where((line, place) => place == 0 || isTaken(line))) + "\n") };
    }
}
