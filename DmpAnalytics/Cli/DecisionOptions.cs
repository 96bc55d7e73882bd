using System.CommandLine;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Decisions;

namespace DmpAnalytics.Cli;

/// <summary>What the commands that decide about a figure have in common.</summary>
internal static class DecisionOptions
{
    public static Option<string> Reason(CommandHost host)
    {
        var reason = new Option<string>("--reason") { Description = host.Text("Reason"), HelpName = "TEXT", Required = true };
        reason.Validators.Add(given =>
        {
            if (string.IsNullOrWhiteSpace(given.GetValueOrDefault<string>())) given.AddError(host.Text("NoReason"));
        });
        return reason;
    }

    public static async Task<int> RunAsync(
        WebApplication app, CommandHost host, string figure, Func<Decider, Task<DecisionOutcome>> decide, CancellationToken cancellationToken)
    {
        if (!await DataOpening.OpenAsync(app.Services, host, cancellationToken)) return CommandHost.Failed;

        var outcome = await decide(app.Services.GetRequiredService<Decider>());
        if (outcome.Version is { } version)
        {
            await host.Output.WriteLineAsync(host.Text("Decided", figure, host.Number(version.Number)));
            return 0;
        }

        await host.Error.WriteLineAsync(host.Text($"Decision_{Code.Of(outcome.Status)}", figure));
        return CommandHost.Failed;
    }
}
