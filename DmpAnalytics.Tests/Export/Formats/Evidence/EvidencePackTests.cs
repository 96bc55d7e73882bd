using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using DmpAnalytics.Accounts;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Cli;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Export.Formats.Evidence;

public sealed class EvidencePackTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private const string Address = "/download/indicators/cost_per_active_dossier.evidence.zip?at=2012-06-30&scope=direct&lang=en";

    [Fact]
    public async Task Pack_OfANumber_HoldsWhatItRestsOnAndChecksItselfWithAShell()
    {
        using var folder = new TestFolder();
        await UnpackAsync(shared.Application.Client, folder);

        var names = Names(folder);
        Assert.Contains("answer.json", names);
        Assert.Contains("SHA256SUMS", names);
        Assert.Contains("files/1/spend.csv", names);
        Assert.Contains("3065.69", await File.ReadAllTextAsync(folder["answer.json"]), StringComparison.Ordinal);
        Assert.Contains("158000", await File.ReadAllTextAsync(folder["figures.csv"]), StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(TestStore.DataFolder, "spend.csv")), await File.ReadAllBytesAsync(folder["files/1/spend.csv"]));
        var run = await VerifyAsync(folder);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("OK  SHA256SUMS", run.Output, StringComparison.Ordinal);
        Assert.True((await LogVerifier.FileAsync(folder["log.jsonl"], null, CancellationToken.None)).IsWhole);
    }

    [Fact]
    public async Task Pack_OfAReport_HoldsItsFormsTheCardOfEachNumberAndChecksItself()
    {
        using var folder = new TestFolder();
        await UnpackAsync(shared.Application.Client, folder, "/api/v1/reports/press-sheet.evidence.zip?programme=dmp&at=2012-06-30&scope=direct&lang=en");

        var names = Names(folder);
        foreach (var name in (string[])["report.docx", "report.xlsx", "report.html", "report.md", "figures.csv", "sources.csv", "files/1/spend.csv", "log.jsonl"]) Assert.Contains(name, names);
        var cards = names.Where(name => name.StartsWith("cards/", StringComparison.Ordinal)).Select(name => File.ReadAllText(folder[name])).ToList();
        Assert.Contains(cards, card => card.Contains("3,065.69", StringComparison.Ordinal));
        var run = await VerifyAsync(folder);
        Assert.True(run.ExitCode == 0, run.Output);
    }

    [Fact]
    public async Task Pack_OfAStranger_HasTheLogByItsHashesAlone_OfAnAuditorInWords()
    {
        using var stranger = new TestFolder();
        using var inside = new TestFolder();
        using var auditor = await TestAccounts.ClientAsync(shared.Application, Role.Auditor);
        await UnpackAsync(shared.Application.Client, stranger);
        await UnpackAsync(auditor, inside);

        Assert.DoesNotContain("import_committed", await File.ReadAllTextAsync(stranger["log.jsonl"]), StringComparison.Ordinal);
        Assert.Contains("import_committed", await File.ReadAllTextAsync(inside["log.jsonl"]), StringComparison.Ordinal);
        Assert.Equal(0, (await VerifyAsync(inside)).ExitCode);
    }

    [Theory]
    [InlineData("figures.csv", "158000", "159000", false)]
    [InlineData("log.jsonl", "\"spend.csv\"", "\"spent.csv\"", true)]
    [InlineData("log.jsonl", "\"via\":\"program\"", "\"via\":\"page\"", true)]
    [InlineData("log.jsonl", "{\"head\":{\"number\":", "{\"head\":{\"number\":1", true)]
    public async Task Pack_TamperedWith_FailsItsCheck(string file, string old, string changed, bool alsoSums)
    {
        using var folder = new TestFolder();
        using var auditor = await TestAccounts.ClientAsync(shared.Application, Role.Auditor);
        await UnpackAsync(auditor, folder);
        var text = await File.ReadAllTextAsync(folder[file]);
        await File.WriteAllTextAsync(folder[file], text.Replace(old, changed, StringComparison.Ordinal));
        if (alsoSums) await RunAsync(folder, "sha256sum $(cut -c67- SHA256SUMS) > new && mv new SHA256SUMS");

        var run = await VerifyAsync(folder);

        Assert.True(run.ExitCode == 1, run.Output);
        Assert.Contains(file == "log.jsonl" ? "log.jsonl" : "SHA256SUMS", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_WithAFileMore_FailsItsCheck()
    {
        using var folder = new TestFolder();
        await UnpackAsync(shared.Application.Client, folder);
        await File.WriteAllTextAsync(folder["more.txt"], "more");

        var run = await VerifyAsync(folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("more.txt", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/download/figures/f0.evidence.zip")]
    [InlineData("/download/charts/adoption.evidence.zip")]
    [InlineData("/download/indicators/nonsense.evidence.zip")]
    public async Task Address_OfWhatHasNoPack_IsRefused(string address)
    {
        using var response = await shared.Application.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Command_WritesThePackOfTheDataSet_WhichChecksItself()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder["pack"]);

        var evidence = await CommandRun.InAsync(store, "evidence", folder["all.zip"], "--lang", "fr");

        Assert.Equal((0, ""), (evidence.ExitCode, evidence.Error));
        ZipFile.ExtractToDirectory(folder["all.zip"], folder["pack"]);
        Assert.True(File.Exists(folder["pack/package/datapackage.json"]));
        var run = await RunAsync(folder, "sh pack/verify.sh");
        Assert.True(run.ExitCode == 0, run.Output);
    }

    private static async Task UnpackAsync(HttpClient client, TestFolder folder, string address = Address)
    {
        using var response = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        zip.ExtractToDirectory(folder.Root);
    }

    private static List<string> Names(TestFolder folder) =>
        [.. Directory.GetFiles(folder.Root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder.Root, path))];

    private static Task<(int ExitCode, string Output)> VerifyAsync(TestFolder folder) => RunAsync(folder, "sh verify.sh");

    private static async Task<(int ExitCode, string Output)> RunAsync(TestFolder folder, string command)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", command + " 2>&1"]) { WorkingDirectory = folder.Root, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
