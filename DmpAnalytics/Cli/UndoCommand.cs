using System.CommandLine;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Cli;

/// <summary><c>undo IMPORT --reason TEXT</c>: takes a whole import back, in a data version of its own.</summary>
internal static class UndoCommand
{
    public static Command Create(CommandHost host, SharedOptions shared)
    {
        var import = new Argument<long>("IMPORT") { Description = host.Text("UndoImport") };
        var reason = new Option<string>("--reason") { Description = host.Text("Reason"), HelpName = "TEXT", Required = true };
        reason.Validators.Add(given =>
        {
            if (string.IsNullOrWhiteSpace(given.GetValueOrDefault<string>())) given.AddError(host.Text("NoReason"));
        });

        var command = new Command("undo", host.Text("Undo")) { import, reason };
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            var opening = await app.Services.GetRequiredService<StoreOpening>().OpenAsync(cancellationToken);
            if (opening.IsRefused)
            {
                foreach (var told in OpeningText.Of(opening, app.Services.GetRequiredService<StoreLocation>(), host.Language)) await host.Error.WriteLineAsync(told);
                return CommandHost.Failed;
            }

            var number = line.GetValue(import);
            var outcome = await app.Services.GetRequiredService<StoreUndo>().UndoAsync(
                number, Actor.CommandLine, line.GetValue(reason)!, app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellationToken);
            return await TellAsync(number, outcome, host);
        }));
        return command;
    }

    private static async Task<int> TellAsync(long import, UndoOutcome outcome, CommandHost host)
    {
        if (outcome.Version is { } version)
        {
            await host.Output.WriteLineAsync(host.Text(
                "Undone", host.Number(import), host.Number(version.Number), host.Number(outcome.Rows.Withdrawn), host.Number(outcome.Rows.Restored)));
            return 0;
        }

        await host.Error.WriteLineAsync(host.Text($"Undo{outcome.Status}", host.Number(import), string.Join(", ", outcome.Needed)));
        return CommandHost.Failed;
    }
}
