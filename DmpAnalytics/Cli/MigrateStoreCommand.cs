using System.CommandLine;
using DmpAnalytics.Accounts;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Copies;

namespace DmpAnalytics.Cli;

/// <summary><c>migrate-store</c>: copies the database file into an empty database on a server, and proves that both answer alike.</summary>
internal static class MigrateStoreCommand
{
    public static Command Create(CommandHost host, SharedOptions shared)
    {
        var command = new Command("migrate-store", host.Text("MigrateStore"));
        command.SetAction((line, cancellationToken) =>
        {
            var settings = shared.Settings(line, host);
            var ofFile = new Dictionary<string, string?>(settings) { ["DmpAnalytics:Database"] = "" };
            return host.RunAsync(settings, async target =>
            {
                await using var source = host.Build(ofFile);
                return await RunAsync(source, target, host, cancellationToken);
            });
        });
        return command;
    }

    private static async Task<int> RunAsync(WebApplication source, WebApplication target, CommandHost host, CancellationToken cancellationToken)
    {
        var (from, to) = (source.Services.GetRequiredService<StoreLocation>(), target.Services.GetRequiredService<StoreLocation>());
        if (!to.IsServer) return await RefuseAsync(host.Text("MigrateNoServer"), host);
        if ((await source.Services.GetRequiredService<StoreDatabase>().LookAsync(cancellationToken)).Status != StoreStatus.Ready)
            return await RefuseAsync(host.Text("BackupNoStore", from.Name), host);
        if (!await AccountsOpening.OpenAsync(source, host, cancellationToken) || !await AccountsOpening.OpenAsync(target, host, cancellationToken)) return CommandHost.Failed;

        var told = new TableProgress(host);
        var outcome = await target.Services.GetRequiredService<StoreCopier>().CopyAsync(from, to, told, cancellationToken);
        switch (outcome.Status)
        {
            case CopyStatus.Copied:
                await host.Output.WriteLineAsync(host.Text("MigrateCopied", host.Number(outcome.Rows), host.Number(outcome.Tables), to.Name));
                break;
            case CopyStatus.Occupied when await EndOfLogAsync(source, cancellationToken) == await EndOfLogAsync(target, cancellationToken):
                await host.Output.WriteLineAsync(host.Text("MigrateAgain", to.Name));
                break;
            default:
                return await RefuseAsync(host.Text($"Migrate{outcome.Status}", to.Name, outcome.Detail), host);
        }

        await host.Output.WriteLineAsync(host.Text("MigrateKeys", host.Number(target.Services.GetRequiredService<KeySharing>().TakeFrom(from))));
        var compared = await AnswerComparison.RunAsync(source.Services, target.Services, host.Language, cancellationToken);
        if (compared.Differs is { } differing) return await RefuseAsync(host.Text("MigrateAnswerDiffers", host.Number(compared.Equal), differing), host);
        await host.Output.WriteLineAsync(host.Text("MigrateEqual", host.Number(compared.Equal)));
        return 0;
    }

    /// <summary>A log has one end: the same in both says that one is the copy of the other.</summary>
    private static Task<LogHead> EndOfLogAsync(WebApplication app, CancellationToken cancellationToken) =>
        app.Services.GetRequiredService<LogReader>().HeadAsync(cancellationToken);

    private static async Task<int> RefuseAsync(string told, CommandHost host)
    {
        await host.Error.WriteLineAsync(told);
        return CommandHost.Failed;
    }

    private sealed class TableProgress(CommandHost host) : IProgress<(string Table, long Rows)>
    {
        public void Report((string Table, long Rows) value) => host.Output.WriteLine(host.Text("MigrateTable", value.Table, host.Number(value.Rows)));
    }
}
