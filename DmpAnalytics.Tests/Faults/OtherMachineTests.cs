using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Cli;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Faults;

/// <summary>A backup, carried to a machine that knows nothing of the first one.</summary>
public sealed class OtherMachineTests
{
    private static readonly string[] Asked =
    [
        "/api/v1/versions", "/api/v1/figures?limit=10000", "/api/v1/targets?limit=10000", "/api/v1/findings",
        "/api/v1/indicators/cost_per_active_dossier?programme=dmp&at=2012-06-30", "/api/v1/indicators/spend_to_date?programme=trial&at=2019-12-31&bounds=true",
        "/api/v1/spend.csv?data=2", "/api/v1/changes?from=1&to=2", "/?lang=fr", "/figures?lang=en",
    ];

    [LongFact]
    public async Task Backup_RestoredElsewhere_AnswersTheSameAndKeepsItsPeople()
    {
        using var carried = new TestFolder();
        var (store, ledger, token) = await Trial.PrepareAsync();
        var first = store.Location.DataDir;
        List<string> before;
        LogHead noted;
        await using (store)
        {
            await using var served = await ServedProgram.StartAsync(store);
            await using var load = new TrialLoad(served.Address, token, ledger);
            await load.BeginAsync(readers: 0, writes: false);
            before = await AnswersAsync(served);

            // While it serves.
            noted = (await store.Database.ProveLogAsync(null, CancellationToken.None)).Head;
            using var backup = FaultProcess.Start("backup", carried["backup.db"], "--data-dir", store.Location.DataDir);
            await backup.WaitForExitAsync();
            Assert.Equal(0, backup.ExitCode);
            await load.EndAsync();
            await served.KillAsync();
        }

        // Nothing of the first folder is left, its keys neither.
        Assert.False(Directory.Exists(first));
        await using var elsewhere = TestStore.Missing();
        var restored = await CommandRun.InAsync(elsewhere, "restore", carried["backup.db"]);
        Assert.True(restored.ExitCode == 0, restored.Error);
        await using var there = await ServedProgram.StartAsync(elsewhere);

        Assert.Equal(before, await AnswersAsync(there));
        await using var changing = new TrialLoad(there.Address, token, new(ledger.Latest));
        var file = TrialFiles.Figures(100);
        await File.WriteAllBytesAsync(carried[file.Name], file.Bytes.ToArray());
        var (status, said) = await changing.SendAsync(carried[file.Name]);
        Assert.True(status == HttpStatusCode.OK && said.Contains("\"released\"", StringComparison.Ordinal), said);
        var log = await CommandRun.InAsync(elsewhere, "audit", "verify", "--head", string.Create(CultureInfo.InvariantCulture, $"{noted.Number}:{noted.Hash}"));
        Assert.True(log.ExitCode == 0, log.Error);
    }

    private static async Task<List<string>> AnswersAsync(ServedProgram served)
    {
        var answers = new List<string>();
        foreach (var address in Asked)
        {
            // Of a page what a person reads.
            var text = await served.Client.GetStringAsync(new Uri(address, UriKind.Relative));
            var page = address.StartsWith(AppUrls.Api, StringComparison.Ordinal) ? null : (await new HtmlParser().ParseDocumentAsync(text)).QuerySelector("main");
            answers.Add((page?.TextContent ?? text).Replace(served.Address.Authority, "", StringComparison.Ordinal));
        }

        return answers;
    }
}
