using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Cli;

/// <summary>The commands of the program; without one it serves.</summary>
public static class CommandLine
{
    /// <param name="args">The words after the program's name.</param>
    /// <param name="build">Makes the application for given settings, not started.</param>
    /// <param name="route">Lets it answer requests, which few commands need.</param>
    /// <param name="serve">Runs it until it is stopped and gives the exit code.</param>
    public static Task<int> RunAsync(
        string[] args,
        Func<IReadOnlyDictionary<string, string?>, WebApplication> build,
        Func<WebApplication, WebApplication> route,
        Func<WebApplication, CancellationToken, Task<int>> serve) =>
        RunAsync(args, new CommandHost(build, route, serve, ConsoleLanguage.Of(args, Environment.GetEnvironmentVariable), Console.Out, Console.Error));

    internal static async Task<int> RunAsync(string[] args, CommandHost host)
    {
        // Headings of help and complaints about the line itself are texts of the library, by the thread's culture.
        CultureInfo.CurrentUICulture = Words.Culture(host.Language);
        return await Root(host).Parse(args).InvokeAsync(new() { Output = host.Output, Error = host.Error });
    }

    private static RootCommand Root(CommandHost host)
    {
        var shared = new SharedOptions(host);
        var root = new RootCommand(host.Text("Root"))
        {
            shared.DataDir,
            shared.Database,
            shared.Lang,
            shared.Urls,
            shared.ReportsDir,
            ServeCommand.Create(host, shared),
            ImportCommand.Create(host, shared),
            ReleaseCommand.Create(host, shared),
            UndoCommand.Create(host, shared),
            CheckCommand.Create(host, shared),
            IndicatorCommand.Create(host, shared),
            RankCommand.Create(host, shared),
            CorrectCommand.Create(host, shared),
            AuditCommand.Create(host, shared),
            ExportCommand.Create(host, shared),
            BackupCommand.Create(host, shared),
            RestoreCommand.Create(host, shared),
            MigrateStoreCommand.Create(host, shared),
            EvidenceCommand.Create(host, shared),
            ReportCommand.Create(host, shared),
            ScheduleCommand.Create(host, shared),
            GenerateCommand.Create(host),
            UserCommand.Create(host, shared),
            TokenCommand.Create(host, shared),
        };
        root.Options.OfType<HelpOption>().Single().Description = host.Text("Help");
        root.Options.OfType<VersionOption>().Single().Description = host.Text("Version");
        root.SetAction((line, cancellationToken) => ServeCommand.RunAsync(line, host, shared, cancellationToken));
        return root;
    }
}
