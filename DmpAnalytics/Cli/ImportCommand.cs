using System.CommandLine;
using System.Runtime;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Indicators.Checks;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Cli;

/// <summary><c>import PATH… [--mapping FILE] [--source ID] [--replace] [--acknowledge REASON] [--dry-run]</c>: files into the store, all or nothing, or only what that would change.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandHost host, SharedOptions shared)
    {
        var paths = new Argument<string[]>("PATH") { Description = host.Text("Paths"), Arity = ArgumentArity.OneOrMore };
        var mapping = MappedFiles.Option(host);
        var dryRun = new Option<bool>("--dry-run") { Description = host.Text("DryRun") };
        var replace = new Option<bool>("--replace") { Description = host.Text("Replace") };
        var acknowledge = new Option<string?>("--acknowledge") { Description = host.Text("Acknowledge"), HelpName = "REASON" };
        var source = new Option<string?>("--source") { Description = host.Text("ImportSource"), HelpName = "ID" };

        var command = new Command("import", host.Text("Import")) { paths, dryRun, replace, acknowledge, source, mapping };
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            var review = new ReviewTerms(app.Services.GetRequiredService<CheckOptions>(), FindingReport.MostLines);
            var terms = new ImportTerms { Mode = line.GetValue(replace) ? ImportMode.Replace : ImportMode.Add, Acknowledge = line.GetValue(acknowledge), Review = review };
            if (!line.GetValue(dryRun) && app.Services.GetRequiredService<DraftRules>().NeedsSecondPerson)
            {
                return await FilesAsync() is { } files
                    ? await ReleaseCommand.PrepareAsync(app.Services, files, terms, line.GetValue(source), host, cancellationToken)
                    : CommandHost.Failed;
            }

            return await OutcomeAsync() is not { } outcome ? CommandHost.Failed : await ReportAsync(outcome, review, host, cancellationToken);

            async Task<IReadOnlyList<ImportFile>?> FilesAsync() =>
                await PathFiles.ReadAsync(line.GetValue(paths)!, host, cancellationToken) is { } read ? await MappedAsync(read) : null;

            Task<IReadOnlyList<ImportFile>?> MappedAsync(IReadOnlyList<ImportFile> read) =>
                MappedFiles.ApplyAsync(read, app.Services, line.GetValue(mapping), host, cancellationToken, line.GetValue(source));

            // A large file is read again while it is kept, and may be gone by then.
            async Task<ImportOutcome?> OutcomeAsync()
            {
                try
                {
                    if (await PathFiles.ReadAsync(line.GetValue(paths)!, host, cancellationToken) is not { } read) return null;
                    await using var packing = new FilePacking(line.GetValue(dryRun) ? [] : read.Select(file => file.Content), cancellationToken);
                    return await MappedAsync(read) is not { } files ? null
                        : line.GetValue(dryRun) ? await CheckCommand.RehearseAsync(app.Services, files, host, cancellationToken, terms.Mode)
                        : await ImportAsync(app.Services, files, terms with { Packing = packing }, host, cancellationToken);
                }
                catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
                {
                    await host.Error.WriteLineAsync(host.Text("CannotRead", string.Join(' ', line.GetValue(paths)!), unreadable.Message));
                    return null;
                }
            }
        }));
        return command;
    }

    private static async Task<ImportOutcome?> ImportAsync(
        IServiceProvider services, IReadOnlyList<ImportFile> files, ImportTerms terms, CommandHost host, CancellationToken cancellationToken)
    {
        // Nobody waits for a pause of this process, and collecting beside the work takes the processor that the work needs.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        var opening = await services.GetRequiredService<StoreOpening>().OpenAsync(cancellationToken);
        var writer = opening.IsRefused ? host.Error : host.Output;
        foreach (var told in OpeningText.Of(opening, services.GetRequiredService<StoreLocation>(), host.Language))
            await writer.WriteLineAsync(told);

        return opening.IsRefused
            ? null
            : await services.GetRequiredService<Importer>().ImportAsync(files, Actor.CommandLine, terms, cancellationToken);
    }

    private static async Task<int> ReportAsync(ImportOutcome outcome, ReviewTerms review, CommandHost host, CancellationToken cancellationToken)
    {
        await IssueReport.WriteTextAsync(outcome.Read, host);
        if (outcome.IsRefused)
        {
            await host.Output.WriteLineAsync(host.Text("NothingWritten"));
            return CommandHost.Failed;
        }

        foreach (var change in outcome.Difference.Changes)
        {
            await host.Output.WriteLineAsync(host.Text("ChangedRow", change.File, host.Number(change.Line), change.Identity.Replace('\n', ' ')));
            foreach (var field in change.Fields) await host.Output.WriteLineAsync($"  {field.Field}: {field.Old} → {field.New}");
        }

        if (!outcome.IsKnown)
        {
            var findings = outcome.Findings ?? FindingsReview.Of(outcome, review.Options, review.Most, cancellationToken);
            await FindingReport.WriteTextAsync(findings, all: false, host);
        }

        var difference = outcome.Difference;
        if (difference.WithdrawnCount > 0) await host.Output.WriteLineAsync(host.Text("Withdrawn", host.Number(difference.WithdrawnCount)));
        await host.Output.WriteLineAsync(host.Text(
            "Difference", host.Number(difference.AddedCount), host.Number(difference.ChangedCount), host.Number(difference.UnchangedCount)));
        await host.Output.WriteLineAsync(
            outcome.IsHeld ? host.Text("WarningsAsk", host.Number(outcome.Read.Issues.Count(issue => !issue.IsError)))
            : outcome.Version is { } version ? host.Text("Imported", host.Number(version.Number))
            : outcome.IsKnown ? host.Text("Known")
            : host.Text("NothingWritten"));
        return outcome.IsHeld ? CommandHost.Failed : 0;
    }
}
