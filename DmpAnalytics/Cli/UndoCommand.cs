using System.CommandLine;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Cli;

/// <summary><c>undo IMPORT --reason TEXT</c>, <c>undo --decision VERSION --reason TEXT</c>: takes a whole import, or a decision about a figure, back, in a data version of its own.</summary>
internal static class UndoCommand
{
    public static Command Create(CommandHost host, SharedOptions shared)
    {
        var import = new Argument<long?>("IMPORT") { Description = host.Text("UndoImport"), Arity = ArgumentArity.ZeroOrOne };
        var decision = new Option<long?>("--decision") { Description = host.Text("UndoDecision"), HelpName = "VERSION" };
        var reason = DecisionOptions.Reason(host);

        var command = new Command("undo", host.Text("Undo")) { import, decision, reason };
        command.Validators.Add(given =>
        {
            if ((given.GetValue(import) is null) == (given.GetValue(decision) is null)) given.AddError(host.Text("UndoWhat"));
        });
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            if (!await DataOpening.OpenAsync(app.Services, host, cancellationToken)) return CommandHost.Failed;

            var (undo, now) = (app.Services.GetRequiredService<StoreUndo>(), app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
            return line.GetValue(decision) is { } version
                ? await TellAsync("Decision", version, await undo.UndoDecisionAsync(version, Actor.CommandLine, line.GetValue(reason)!, now, cancellationToken), host)
                : await TellAsync("", line.GetValue(import)!.Value, await undo.UndoAsync(line.GetValue(import)!.Value, Actor.CommandLine, line.GetValue(reason)!, now, cancellationToken), host);
        }));
        return command;
    }

    private static async Task<int> TellAsync(string what, long number, UndoOutcome outcome, CommandHost host)
    {
        if (outcome.Version is { } version)
        {
            await host.Output.WriteLineAsync(host.Text(
                $"{what}Undone", host.Number(number), host.Number(version.Number), host.Number(outcome.Rows.Withdrawn), host.Number(outcome.Rows.Restored)));
            return 0;
        }

        await host.Error.WriteLineAsync(host.Text($"{what}Undo{outcome.Status}", host.Number(number), string.Join(", ", outcome.Needed)));
        return CommandHost.Failed;
    }
}
