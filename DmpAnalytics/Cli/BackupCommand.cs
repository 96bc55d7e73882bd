using System.CommandLine;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Backups;

namespace DmpAnalytics.Cli;

/// <summary><c>backup FILE</c>: copies the whole database into one file, also while the program serves.</summary>
internal static class BackupCommand
{
    public static Command Create(CommandHost host, SharedOptions shared)
    {
        var file = new Argument<string>("FILE") { Description = host.Text("BackupFile") };
        var command = new Command("backup", host.Text("Backup")) { file };
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            var path = Path.GetFullPath(line.GetValue(file)!);
            var outcome = await app.Services.GetRequiredService<StoreBackup>().MakeAsync(path, Actor.CommandLine, cancellationToken);
            if (outcome.Status == BackupStatus.Made)
            {
                await host.Output.WriteLineAsync(host.Text("BackupMade", path, host.Number(outcome.Length), host.Number(outcome.Version), outcome.Sha256));
                return 0;
            }

            var told = outcome.Status == BackupStatus.NoStore ? app.Services.GetRequiredService<StoreLocation>().Name : path;
            await host.Error.WriteLineAsync(host.Text($"Backup{outcome.Status}", told, outcome.Detail));
            return CommandHost.Failed;
        }));
        return command;
    }
}
