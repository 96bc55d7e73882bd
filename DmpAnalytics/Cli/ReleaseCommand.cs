using System.CommandLine;
using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Cli;

/// <summary><c>release IMPORT [--at TIME]</c>: lets a draft in, at once or at a set second.</summary>
internal static class ReleaseCommand
{
    public static Command Create(CommandHost host, SharedOptions shared)
    {
        var draft = new Argument<string>("IMPORT") { Description = host.Text("ReleaseDraft") };
        var at = new Option<string?>("--at") { Description = host.Text("ReleaseAt"), HelpName = "TIME" };
        var command = new Command("release", host.Text("Release")) { draft, at };
        command.SetAction((line, cancellationToken) => host.RunAsync(shared.Settings(line, host), async app =>
        {
            if (!await DataOpening.OpenAsync(app.Services, host, cancellationToken)) return CommandHost.Failed;
            var release = app.Services.GetRequiredService<DraftRelease>();
            var (id, by) = (line.GetValue(draft)!, Actor.CommandLine);
            if (line.GetValue(at) is not { } time) return await TellAsync(id, await release.ReleaseAsync(id, by, null, null, cancellationToken), host);
            if (DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
                return await TellAsync(id, await release.ScheduleAsync(id, by, moment, null, null, cancellationToken), host);

            await host.Error.WriteLineAsync(host.Text("BadTime", time));
            return CommandHost.Failed;
        }));
        return command;
    }

    /// <summary>Where two persons are needed: the files wait for the second one under an id, which is told.</summary>
    public static async Task<int> PrepareAsync(
        IServiceProvider services, IReadOnlyList<ImportFile> files, ImportTerms terms, string? source, CommandHost host, CancellationToken cancellationToken)
    {
        if (!await DataOpening.OpenAsync(services, host, cancellationToken)) return CommandHost.Failed;
        var desk = services.GetRequiredService<DraftDesk>();
        var opened = await desk.OpenAsync(files, Actor.CommandLine, terms.Mode, source, cancellationToken);
        if (opened.Draft is not { } draft)
        {
            await host.Error.WriteLineAsync(Words.Get("Imports", "told." + Code.Of(opened.Refusal!.Value), host.Language));
            return CommandHost.Failed;
        }

        var review = await services.GetRequiredService<DraftReviews>().OfAsync(draft, null, cancellationToken);
        if (terms.Acknowledge is { Length: > 0 } reason)
        {
            foreach (var warnings in review.Warnings) await desk.AcknowledgeAsync(review, warnings.Code, reason, Actor.CommandLine, cancellationToken);
        }

        if (review.Outcome is { } read) await IssueReport.WriteTextAsync(read.Read, host);
        var submitted = await services.GetRequiredService<DraftRelease>().SubmitAsync(draft.Id, null, cancellationToken);
        if (submitted.IsRefused) return await TellAsync(draft.Id, submitted, host);
        await host.Output.WriteLineAsync(host.Text("Submitted", draft.Id));
        return 0;
    }

    private static async Task<int> TellAsync(string id, ReleaseOutcome outcome, CommandHost host)
    {
        if (outcome.IsRefused)
        {
            await host.Error.WriteLineAsync(Words.Get("Imports", "release." + Code.Of(outcome.Status), host.Language));
            return CommandHost.Failed;
        }

        await host.Output.WriteLineAsync(
            outcome.Version is { } version ? host.Text("Imported", host.Number(version.Number))
            : outcome.Status == ReleaseStatus.NothingNew ? host.Text("Known")
            : host.Text("ScheduledFor", id, DraftText.Second(outcome.Review!.Draft.ReleaseAt!.Value, host.Language)));
        return 0;
    }
}
