using System.CommandLine;

namespace DmpAnalytics.Cli;

/// <summary><c>serve [--urls …]</c>: the web application, until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create(CommandHost host, SharedOptions shared)
    {
        var command = new Command("serve", host.Text("Serve")) { shared.Urls, shared.ReportsDir };
        command.SetAction((line, cancellationToken) => RunAsync(line, host, shared, cancellationToken));
        return command;
    }

    public static Task<int> RunAsync(ParseResult line, CommandHost host, SharedOptions shared, CancellationToken cancellationToken) =>
        host.RunAsync(shared.Settings(line, host), app => host.Serve(host.Route(app), cancellationToken));
}
