using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.SavedReports;

namespace DmpAnalytics.Reports.Schedules;

/// <summary>Sets up, pauses and removes schedules of reports. Who may do it is asked where it is done.</summary>
public sealed class ScheduleDesk(ScheduleStore store, ReportShelf shelf, TimeProvider time)
{
    /// <summary>More than these are a mistake, and would keep the machine busy.</summary>
    public const int MostSchedules = 200;

    private const int IdBytes = 16;

    /// <summary>Null where there is no such report, no form, or there are too many already.</summary>
    /// <param name="report">A template or a report that is kept.</param>
    /// <param name="parameters">What a template is to be about.</param>
    /// <param name="language">Of a template.</param>
    /// <param name="formats">The endings of the files, all known.</param>
    /// <param name="rhythm">When.</param>
    /// <param name="by">Who sets it up.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<ReportSchedule?> AddAsync(
        string report, Question parameters, Language language, ImmutableArray<string> formats, ReportRhythm rhythm, Actor by, CancellationToken cancellationToken)
    {
        var isTemplate = TemplateCatalog.Find(report) is not null;
        if (formats.IsEmpty || (!isTemplate && await shelf.FindAsync(report, null, cancellationToken) is null)) return null;
        if ((await store.ListAsync(null, cancellationToken)).Count >= MostSchedules) return null;
        var schedule = new StoredSchedule
        {
            Id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)),
            Report = report,
            Parameters = isTemplate ? ReportSchedule.Text(parameters) : "",
            Language = isTemplate ? Code.Of(language) : "",
            Formats = string.Join(' ', formats.Distinct(StringComparer.Ordinal)),
            Rhythm = rhythm,
            At = time.GetUtcNow(),
            Who = by.Name,
            Account = by.Account,
        };
        await store.AddAsync(schedule, Told(schedule, LogAction.ReportScheduled, by), cancellationToken);
        return ReportSchedule.Of(schedule);
    }

    /// <summary>Pauses it or lets it go on; false when there is none, or it is so already.</summary>
    public async Task<bool> PauseAsync(string id, bool isPaused, Actor by, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } schedule
        && await store.PauseAsync(id, isPaused, Told(schedule, isPaused ? LogAction.ReportSchedulePaused : LogAction.ReportScheduleResumed, by), cancellationToken);

    /// <summary>The files stay. False when there is none.</summary>
    public async Task<bool> RemoveAsync(string id, Actor by, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } schedule
        && await store.RemoveAsync(id, Told(schedule, LogAction.ReportScheduleRemoved, by), cancellationToken);

    public async Task<ReportSchedule?> FindAsync(string id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } stored ? ReportSchedule.Of(stored) : null;

    /// <summary>Those of a template or report, or all of them; the first one set up first.</summary>
    public async Task<IReadOnlyList<ReportSchedule>> ListAsync(string? report, CancellationToken cancellationToken) =>
        [.. (await store.ListAsync(report, cancellationToken)).Select(ReportSchedule.Of)];

    public Task ProgressAsync(ReportSchedule schedule, ScheduleProgress progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return store.ProgressAsync(schedule.Stored.Id, progress, cancellationToken);
    }

    private LogEvent Told(StoredSchedule schedule, LogAction action, Actor by)
    {
        var what = new JsonObject
        {
            ["schedule"] = schedule.Id,
            ["rhythm"] = Code.Of(schedule.Rhythm),
            ["formats"] = schedule.Formats,
            ["parameters"] = schedule.Parameters,
            ["language"] = schedule.Language,
        };
        var told = new LogEvent(time.GetUtcNow(), by, action, new(LogSubjectKind.Report, schedule.Report));
        return action == LogAction.ReportScheduleRemoved ? told with { Before = what } : told with { After = what };
    }
}
