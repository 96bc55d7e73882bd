using System.CommandLine;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Indicators.Checks;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Cli;

/// <summary>
/// <c>check PATH… [--mapping FILE] [--propose FILE] [--format text|json] [--findings new|all] [--annotate FILE]</c>: the issues of files against what is stored, and what the
/// plausibility rules find with them; writes nothing.
/// </summary>
internal static class CheckCommand
{
    public static Command Create(CommandHost host, SharedOptions shared)
    {
        var paths = new Argument<string[]>("PATH") { Description = host.Text("Paths"), Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = host.Text("Format"), HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");

        var findings = new Option<string>("--findings") { Description = host.Text("Findings"), HelpName = "new|all", DefaultValueFactory = _ => "new" };
        findings.AcceptOnlyFromAmong("new", "all");

        var mapping = MappedFiles.Option(host);
        var propose = new Option<string?>("--propose") { Description = host.Text("Propose"), HelpName = "FILE" };

        var annotate = AnnotateOption.Create(host);

        var command = new Command("check", host.Text("Check")) { paths, format, findings, mapping, propose, annotate };
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            if (await PathFiles.ReadAsync(line.GetValue(paths)!, host, cancellationToken) is not { } read) return CommandHost.Failed;
            if (line.GetValue(propose) is { } path) await MappedFiles.ProposeAsync(read, app.Services, path, host, cancellationToken);
            if (await MappedFiles.ApplyAsync(read, app.Services, line.GetValue(mapping), host, cancellationToken) is not { } files) return CommandHost.Failed;
            if (await RehearseAsync(app.Services, files, host, cancellationToken, besideAll: line.GetValue(findings) == "all") is not { } outcome) return CommandHost.Failed;

            if (line.GetValue(annotate) is { } marked && !await AnnotateOption.WriteAsync(files, outcome.Read, marked, host)) return CommandHost.Failed;

            var review = outcome.IsRefused ? null : FindingsReview.Of(outcome, app.Services.GetRequiredService<CheckOptions>(), cancellationToken: cancellationToken);
            var all = line.GetValue(findings) == "all";
            if (line.GetValue(format) == "json")
            {
                await IssueReport.WriteJsonAsync(outcome.Read, review is null ? [] : FindingReport.Json(review, all), host);
            }
            else
            {
                await IssueReport.WriteTextAsync(outcome.Read, host);
                if (review is not null) await FindingReport.WriteTextAsync(review, all, host);
            }

            return outcome.IsRefused ? CommandHost.Failed : 0;
        }));
        return command;
    }

    /// <summary>What importing the files would do; null when the database is refused, which is told.</summary>
    public static async Task<ImportOutcome?> RehearseAsync(
        IServiceProvider services, IReadOnlyList<Import.ImportFile> files, CommandHost host, CancellationToken cancellationToken, ImportMode mode = ImportMode.Add, bool besideAll = false)
    {
        var state = await services.GetRequiredService<StoreDatabase>().LookAsync(cancellationToken);
        if (!state.IsRefused) return await services.GetRequiredService<Rehearsal>().RunAsync(files, cancellationToken, mode, besideAll);

        await host.Error.WriteLineAsync(OpeningText.Refusal(state, services.GetRequiredService<StoreLocation>(), host.Language));
        return null;
    }
}
