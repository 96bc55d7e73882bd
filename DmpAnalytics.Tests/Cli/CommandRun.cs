using DmpAnalytics.Cli;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Cli;

/// <summary>What one command line wrote and how it ended; the application is the real one, in this process.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static Task<CommandRun> InAsync(TestStore store, params string[] args) =>
        OfAsync([.. args, "--data-dir", store.Location.DataDir]);

    public static async Task<CommandRun> OfAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var language = ConsoleLanguage.Of(args, _ => null);
        var host = new CommandHost(
            settings => Program.Assemble(settings), Program.Route, (_, _) => Task.FromResult(0), language, output, error);
        var exitCode = await CommandLine.RunAsync(args, host);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
