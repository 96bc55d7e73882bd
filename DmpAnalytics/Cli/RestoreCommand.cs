using System.CommandLine;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Backups;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Cli;

/// <summary><c>restore FILE [--replace]</c>: puts a backup in the place of the database.</summary>
internal static class RestoreCommand
{
    public static Command Create(CommandHost host, SharedOptions shared)
    {
        var file = new Argument<string>("FILE") { Description = host.Text("RestoreFile") };
        var replace = new Option<bool>("--replace") { Description = host.Text("RestoreReplace") };
        var command = new Command("restore", host.Text("Restore")) { file, replace };
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            var path = Path.GetFullPath(line.GetValue(file)!);
            var outcome = await app.Services.GetRequiredService<StoreRestore>().RestoreAsync(path, line.GetValue(replace), Actor.CommandLine, cancellationToken);
            return await TellAsync(outcome, path, host);
        }));
        return command;
    }

    private static async Task<int> TellAsync(RestoreOutcome outcome, string path, CommandHost host)
    {
        if (outcome.Status != RestoreStatus.Restored)
        {
            await host.Error.WriteLineAsync(host.Text($"Restore{outcome.Status}", path, outcome.Detail.TrimEnd('.')));
            return CommandHost.Failed;
        }

        await host.Output.WriteLineAsync(host.Text("RestoreRestored", path, host.Number(outcome.Version)));
        if (outcome.PutAside is { } aside) await host.Output.WriteLineAsync(host.Text("RestorePutAside", aside));
        if (outcome.Log?.Broken is { } broken)
            await host.Error.WriteLineAsync(host.Text("RestoreLogBroken", Words.Format("Log", $"Fault.{Code.Of(broken.Fault)}", host.Language, host.Number(broken.Number), broken.Detail)));
        return 0;
    }
}
