using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Reports;
using DmpAnalytics.Reports.Schedules;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.SavedReports;

namespace DmpAnalytics.Export.Schedules;

/// <summary>What became of a schedule that was looked at: the files it wrote, or why it did not.</summary>
/// <param name="Schedule">As it was before.</param>
/// <param name="Progress">How far it is now.</param>
/// <param name="Files">The names of the files, without <c>latest</c>; empty where none was due.</param>
/// <param name="Error">What the program failed with; null where it did not.</param>
public sealed record ScheduleOutcome(ReportSchedule Schedule, ScheduleProgress Progress, ImmutableArray<string> Files, Exception? Error = null)
{
    /// <summary>The fault is another than before, and is to be told once.</summary>
    public bool IsNewFault => Progress.Fault is { } fault && fault != Schedule.Stored.Progress.Fault;
}

/// <summary>Writes the files of schedules that are due. The names say date and data version, so a run that was cut off writes the same files again.</summary>
public sealed class ScheduleRun(
    ScheduleDesk desk, ReportShelf shelf, ReportFilling filling, ReportWriter writer, Analyst analyst, DataReader reader, ScheduleOptions options, TimeProvider time)
{
    /// <summary>Everything that is due, one after the other.</summary>
    public async Task<ImmutableArray<ScheduleOutcome>> DueAsync(CancellationToken cancellationToken)
    {
        var outcomes = ImmutableArray.CreateBuilder<ScheduleOutcome>();
        foreach (var schedule in await desk.ListAsync(null, cancellationToken))
        {
            if (Timetable.Due(schedule.Stored, time.GetUtcNow()) is not { } moment || await TryAsync(schedule, moment, cancellationToken) is not { } outcome) continue;
            await desk.ProgressAsync(schedule, outcome.Progress, cancellationToken);
            outcomes.Add(outcome);
        }

        return outcomes.ToImmutable();
    }

    /// <summary>One that fails does not keep the others from being written.</summary>
    private async Task<ScheduleOutcome?> TryAsync(ReportSchedule schedule, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        try
        {
            return await OneAsync(schedule, moment, cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            return new(schedule, schedule.Stored.Progress with { TriedAt = time.GetUtcNow(), Fault = ReportScheduleFault.Failed }, [], failed);
        }
    }

    /// <summary>Null where nothing is to be told: a report that goes by changes, and is as it was.</summary>
    private async Task<ScheduleOutcome?> OneAsync(ReportSchedule schedule, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var before = schedule.Stored.Progress with { TriedAt = now };
        if (options.Folder is not { } root) return Failed(ReportScheduleFault.NoFolder);
        var (report, approval, fault) = await ReportAsync(schedule, cancellationToken);
        if (report is null) return Failed(fault);

        // A form that this machine lacks is told, and does not hold the others up.
        var wentWell = before.Fault is null or ReportScheduleFault.NoForm;
        var isOnChange = schedule.Stored.Rhythm == ReportRhythm.OnChange && wentWell;
        var seen = Hash($"{await reader.LatestVersionAsync(cancellationToken)} {ReportJson.Write(report)} {approval?.Write()}");
        if (isOnChange && seen == before.Seen) return null;

        var document = await filling.FillAsync(report, options.Site, cancellationToken, approval);
        var content = Hash(DocumentWords.Of(document));
        var done = before with { Done = moment, Seen = seen, Content = content, Fault = wentWell ? before.Fault : null };
        if (isOnChange && content == before.Content) return new(schedule, done, []);

        var formats = schedule.Formats.Select(ReportFormats.Find).OfType<ReportFormat>().Where(format => format.IsAvailable() && format.Forbidding(document) is null).ToList();
        var files = new List<(string Extension, byte[] Bytes)>();
        foreach (var format in formats) files.Add((format.Extension, await writer.WriteAsync(document, format, isInside: false, cancellationToken)));
        var stem = string.Create(CultureInfo.InvariantCulture, $"{PublicTime.Day(now):yyyy-MM-dd}-v{document.Edition.Data}");
        try
        {
            await ScheduleFiles.WriteAsync(Path.Combine(root, schedule.Folder), stem, files, cancellationToken);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return Failed(ReportScheduleFault.CannotWrite);
        }

        return new(
            schedule,
            done with { WrittenAt = now, Data = document.Edition.Data, Fault = formats.Count < schedule.Formats.Length ? ReportScheduleFault.NoForm : null },
            [.. files.Select(file => $"{schedule.Folder}/{stem}.{file.Extension}")]);

        ScheduleOutcome Failed(ReportScheduleFault why) => new(schedule, before with { Fault = why }, []);
    }

    private async Task<(Report? Report, ReportApproval? Approval, ReportScheduleFault Fault)> ReportAsync(ReportSchedule schedule, CancellationToken cancellationToken)
    {
        if (TemplateCatalog.Find(schedule.Stored.Report) is { } template)
        {
            var resolved = await analyst.ResolveAsync(schedule.Parameters, cancellationToken);
            var about = resolved.Value is { } question ? schedule.Parameters with { Programme = question.Programme.Id } : schedule.Parameters;
            return (ReportFilling.Of(template, about, schedule.Language ?? Language.En), null, default);
        }

        if (await shelf.FindAsync(schedule.Stored.Report, null, cancellationToken) is not { } latest) return (null, null, ReportScheduleFault.NoReport);
        if (latest.Stored.Approved is not { } number || latest.Approval is null) return (null, null, ReportScheduleFault.NotApproved);
        var approved = await shelf.FindAsync(schedule.Stored.Report, number, cancellationToken);
        return approved?.Report is { } report ? (report, approved.Approval, default) : (null, null, ReportScheduleFault.NoReport);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
