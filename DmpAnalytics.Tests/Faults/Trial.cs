using DmpAnalytics.Accounts;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Faults;

/// <summary>What trials have in common.</summary>
internal static class Trial
{
    public static readonly bool IsLong = Environment.GetEnvironmentVariable("DMP_LONG") == "1";

    public static readonly Dictionary<string, string?> Unlimited = new() { ["DmpAnalytics:Limits:SignIns"] = "0", ["DmpAnalytics:Limits:Changes"] = "0" };

    /// <summary>Lets the programme of the trial in, so that figures of it can follow; the ledger begins there.</summary>
    public static async Task<TrialLedger> LedgerAsync(TestStore store)
    {
        var outcome = await store.Importer.ImportAsync([.. TrialFiles.Reference], TestStore.Someone, CancellationToken.None);
        return new(outcome.Version!.Number);
    }

    /// <summary>Readers and a writer on an application in this process.</summary>
    public static async Task<TrialLoad> LoadAsync(TestApplication application)
    {
        var ledger = await LedgerAsync(application.Store);
        var account = await TestAccounts.AddAsync(application, [Role.Contributor]);
        return new(application.Address, await TestAccounts.TokenAsync(application, account, TimeSpan.FromDays(1), TokenScope.Read, TokenScope.Import), ledger);
    }

    /// <summary>A database in a file with the shipped figures, the programme of the trial, and somebody who may change and watch; nobody has it open.</summary>
    public static async Task<(TestStore Store, TrialLedger Ledger, string Token)> PrepareAsync()
    {
        var (bytes, first, token) = await Prepared.Value;
        var store = TestStore.Missing();
        Directory.CreateDirectory(store.Location.DataDir);
        await File.WriteAllBytesAsync(store.Location.File, bytes);
        return (store, new(first), token);
    }

    private static readonly Lazy<Task<(byte[] Bytes, long First, string Token)>> Prepared = new(async () =>
    {
        await using var made = await TestStore.FilledAsync();
        var ledger = await LedgerAsync(made);
        var token = await ServedProgram.TokenAsync(made, TokenScope.Read, TokenScope.Import, TokenScope.Watch);

        // What the log of writes holds comes into the file.
        await made.FingerprintAsync();
        return (await File.ReadAllBytesAsync(made.Location.File), ledger.Latest, token);
    });

    /// <summary>Nobody was failed, no answer was wrong, and the log of the database hangs together with as many versions as were made.</summary>
    public static async Task AssertWholeAsync(TrialLoad load, TestStore store)
    {
        Assert.True(load.Failures.Count == 0, string.Join('\n', load.Failures));
        Assert.True(load.Ledger.Mistakes().Count == 0, string.Join('\n', load.Ledger.Mistakes()));
        Assert.True(load.Ledger.Readings > 0);
        Assert.Equal(load.Ledger.Latest, await store.Reader.LatestVersionAsync(CancellationToken.None));
        var figures = (await store.Reader.ListFiguresAsync(TrialFiles.Programme, null, load.Ledger.Latest, CancellationToken.None)).Sum(each => each.Value);
        Assert.Equal(load.Ledger.Files(load.Ledger.Latest).Sum(TrialFiles.Total), figures);
        Assert.True((await store.Database.ProveLogAsync(null, CancellationToken.None)).IsWhole);
    }
}
