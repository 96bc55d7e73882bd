using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.SavedReports;

namespace DmpAnalytics.Reports;

/// <summary>A report that is kept, read. <paramref name="Report"/> is null where its text cannot be read.</summary>
public sealed record SavedReport(StoredReport Stored, Report? Report, ReportApproval? Approval);

/// <summary>One saving of a report.</summary>
public sealed record ReportVersion(long Number, DateTimeOffset At, string Who);

/// <summary>Keeps, copies, approves reports. Who may do it is asked where it is done.</summary>
public sealed class ReportShelf(ReportStore store, TimeProvider time)
{
    /// <summary>Random bytes of an id: 22 letters.</summary>
    private const int IdBytes = 16;

    public Task<StoredReport> KeepAsync(Report report, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        return store.AddAsync(Content(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes)), 1, report, by), cancellationToken);
    }

    /// <summary>A new version on top of the one that was looked at; null when another one came first.</summary>
    public Task<StoredReport?> SaveAsync(string id, long number, Report report, Actor by, CancellationToken cancellationToken) =>
        store.SaveAsync(Content(id, number, report, by), cancellationToken);

    /// <summary>A version, the latest unless one is named; null where there is none.</summary>
    public async Task<SavedReport?> FindAsync(string id, long? number, CancellationToken cancellationToken) =>
        await store.FindAsync(id, number, cancellationToken) is { } stored ? Read(stored) : null;

    /// <summary>The version that everybody reads; null where none is approved.</summary>
    public async Task<SavedReport?> ApprovedAsync(string id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, null, cancellationToken) is { Approved: { } approved } ? await FindAsync(id, approved, cancellationToken) : null;

    public async Task<IReadOnlyList<SavedReport>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await store.ListAsync(cancellationToken)).Select(Read)];

    /// <summary>The versions of a report, the latest first.</summary>
    public async Task<IReadOnlyList<ReportVersion>> VersionsAsync(string id, CancellationToken cancellationToken) =>
        [.. (await store.VersionsAsync(id, cancellationToken)).Select(version => new ReportVersion(version.Number, version.At, version.Who))];

    /// <summary>Approves the latest version as it was looked at; false when it is another by now.</summary>
    public Task<bool> ApproveAsync(SavedReport seen, long data, ImmutableArray<FrozenNumber> numbers, Actor by, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow();
        var told = new LogEvent(at, by, LogAction.ReportApproved, Subject(seen))
        {
            After = new() { ["version"] = seen.Stored.Number, ["data"] = data, ["title"] = seen.Stored.Title, ["numbers"] = numbers.Length },
        };
        return store.ApproveAsync(seen.Stored, seen.Stored.Number, new ReportApproval(data, at, by.Name, numbers).Write(), told, cancellationToken);
    }

    /// <summary>Decides on what changed in a block since the approval; false when the approval is another by now.</summary>
    /// <param name="seen">As looked at.</param>
    /// <param name="block">Whose numbers changed.</param>
    /// <param name="data">The data version on which they are different.</param>
    /// <param name="accepts">Whether the new values stand, or the approved ones.</param>
    /// <param name="change">What was decided on, in words.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<bool> DecideAsync(SavedReport seen, string block, long data, bool accepts, string change, Actor by, CancellationToken cancellationToken)
    {
        if (seen is not { Approval: { } approval, Stored.Approved: { } version }) return Task.FromResult(false);
        var decided = accepts
            ? approval with { Accepted = approval.Accepted.SetItem(block, data) }
            : approval with { Kept = approval.Kept.SetItem(block, data) };
        var told = new LogEvent(time.GetUtcNow(), by, accepts ? LogAction.ReportChangeAccepted : LogAction.ReportChangeKept, Subject(seen))
        {
            Before = new() { ["data"] = approval.DataOf(block) },
            After = new() { ["block"] = block, ["data"] = data, ["change"] = change },
        };
        return store.ApproveAsync(seen.Stored, version, decided.Write(), told, cancellationToken);
    }

    private static SavedReport Read(StoredReport stored) =>
        new(stored, ReportJson.Read(stored.Content).Report, ReportApproval.Read(stored.Approval));

    private static LogSubject Subject(SavedReport report) => new(LogSubjectKind.Report, report.Stored.Id);

    private StoredReport Content(string id, long number, Report report, Actor by) => new()
    {
        Id = id,
        Number = number,
        Title = report.Title,
        Content = ReportJson.Write(report),
        At = time.GetUtcNow(),
        Who = by.Name,
        Account = by.Account,
    };
}
