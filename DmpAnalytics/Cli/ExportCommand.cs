using System.CommandLine;
using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Export.ExitArchive;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Backups;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Cli;

/// <summary><c>export DIR</c>: everything the program knows, in forms that are read without it.</summary>
internal static class ExportCommand
{
    private const int Reported = 500;

    public static Command Create(CommandHost host, SharedOptions shared)
    {
        var folder = new Argument<string>("DIR") { Description = host.Text("ExportDir") };
        var command = new Command("export", host.Text("Export")) { folder };
        command.SetAction((line, cancellationToken) =>
        {
            // The pages are asked over an address of this machine that nobody else is told.
            var settings = new Dictionary<string, string?>(shared.Settings(line, host)) { [WebHostDefaults.ServerUrlsKey] = "http://127.0.0.1:0", ["DmpAnalytics:Reading"] = "open" };
            return host.RunAsync(settings, app => RunAsync(app, Path.GetFullPath(line.GetValue(folder)!), host, cancellationToken));
        });
        return command;
    }

    private static async Task<int> RunAsync(WebApplication app, string folder, CommandHost host, CancellationToken cancellationToken)
    {
        if ((await app.Services.GetRequiredService<StoreDatabase>().LookAsync(cancellationToken)).Status != StoreStatus.Ready)
        {
            await host.Error.WriteLineAsync(host.Text("BackupNoStore", app.Services.GetRequiredService<StoreLocation>().Name));
            return CommandHost.Failed;
        }

        if (!await AccountsOpening.OpenAsync(app, host, cancellationToken)) return CommandHost.Failed;
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            await host.Error.WriteLineAsync(host.Text("ExportNotEmpty", folder));
            return CommandHost.Failed;
        }

        try
        {
            Directory.CreateDirectory(folder);
            return await WriteAsync(app, folder, host, cancellationToken);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync(host.Text("CannotWrite", folder, unwritable.Message));
            return CommandHost.Failed;
        }
    }

    private static async Task<int> WriteAsync(WebApplication app, string folder, CommandHost host, CancellationToken cancellationToken)
    {
        var database = Path.Combine(folder, StoreLocation.FileName);
        var backup = await app.Services.GetRequiredService<StoreBackup>().MakeAsync(database, Actor.CommandLine, cancellationToken);
        if (backup.Status != BackupStatus.Made)
        {
            await host.Error.WriteLineAsync(host.Text($"Backup{backup.Status}", database, backup.Detail));
            return CommandHost.Failed;
        }

        await AccountsDatabase.EmptyAsync(database, cancellationToken);
        var files = app.Services.GetRequiredService<ArchiveFiles>();
        var version = await files.PackageAsync(folder, cancellationToken);
        var kept = await files.KeptAsync(folder, cancellationToken);
        await files.LogAsync(folder, cancellationToken);

        var day = app.Services.GetRequiredService<Analyst>().Today();
        var (written, leftOut) = await PagesAsync(app, Path.Combine(folder, "pages"), version, day, host, cancellationToken);
        await File.WriteAllBytesAsync(Path.Combine(folder, "index.html"), ArchiveCover.Write(version, day, leftOut), cancellationToken);
        await ArchiveFiles.ClosedAsync(folder, host.Language, cancellationToken);
        await app.Services.GetRequiredService<LogWriter>().WriteAsync(
            new(app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), Actor.CommandLine, LogAction.Exported, new(LogSubjectKind.Export, "exit_archive")) { After = new() { ["version"] = version } },
            cancellationToken);
        await host.Output.WriteLineAsync(host.Text("Exported", folder, host.Number(version), host.Number(written), host.Number(kept)));
        if (leftOut > 0) await host.Error.WriteLineAsync(host.Text("ExportLeftOut", host.Number(leftOut)));
        return 0;
    }

    private static async Task<(int Written, int LeftOut)> PagesAsync(WebApplication app, string folder, long version, DateOnly day, CommandHost host, CancellationToken cancellationToken)
    {
        var reference = await app.Services.GetRequiredService<Analyst>().ReferenceAsync(null, cancellationToken);
        await host.Route(app).StartAsync(cancellationToken);
        try
        {
            using var site = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            var told = new Progress<int>(pages =>
            {
                if (pages % Reported == 0) host.Output.WriteLine(host.Text("ExportPages", host.Number(pages)));
            });
            return await new StillSite(site, folder).WriteAsync(
                [
                    AppUrls.Overview, AppUrls.Compare, AppUrls.Targets, AppUrls.Figures, AppUrls.Sources, AppUrls.Quality, AppUrls.Method, AppUrls.About, AppUrls.Accessibility,
                    .. reference.Programmes.SelectMany(programme => new[] { $"{AppUrls.Overview}?programme={programme.Id}", $"{AppUrls.Targets}?programme={programme.Id}" }),
                ],
                language => Words.Format("ExitArchive", "told", language, Formats.Date(day, language), Formats.Number(version, language)),
                told,
                cancellationToken);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }
}
