using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DmpAnalytics.Storage.SavedReports;

/// <summary>Reports with all their versions. Saving adds a version, none is ever changed; what decides is told in the log in the same transaction.</summary>
public sealed class ReportStore
{
    private readonly Func<StoreContext> contexts;

    internal ReportStore(Func<StoreContext> contexts) => this.contexts = contexts;

    /// <summary>Keeps a new report, its first version.</summary>
    public async Task<StoredReport> AddAsync(StoredReport report, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var row = new ReportRow { Id = report.Id, Title = report.Title, Latest = 1 };
        row.Versions.Add(VersionOf(report with { Number = 1 }));
        context.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return report with { Latest = 1, Number = 1 };
    }

    /// <summary>Adds a version on top of <see cref="StoredReport.Number"/>; null when another one came first, or there is no such report.</summary>
    public async Task<StoredReport?> SaveAsync(StoredReport changed, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var row = await context.Reports.SingleOrDefaultAsync(report => report.Id == changed.Id, cancellationToken);
        if (row is null || row.Latest != changed.Number) return null;
        var saved = changed with { Number = row.Latest + 1, Latest = row.Latest + 1, Approved = row.Approved, Approval = row.Approval };
        (row.Latest, row.Title) = (saved.Latest, saved.Title);
        row.Versions.Add(VersionOf(saved));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return saved;
    }

    /// <summary>
    /// Writes an approval, or what was decided on it, if the report is still as it was looked at: its latest version and its approval.
    /// </summary>
    public async Task<bool> ApproveAsync(StoredReport seen, long approved, string approval, LogEvent told, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var row = await context.Reports.SingleOrDefaultAsync(report => report.Id == seen.Id, cancellationToken);
        if (row is null || row.Latest != seen.Latest || row.Approval != seen.Approval || approved > row.Latest) return false;
        (row.Approved, row.Approval) = (approved, approval);
        await context.SaveChangesAsync(cancellationToken);
        await LogAppender.AppendAsync(context.Database.GetDbConnection(), context.Database.CurrentTransaction!.GetDbTransaction(), told, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>A version of a report, the latest unless one is named; null where there is none.</summary>
    public async Task<StoredReport?> FindAsync(string id, long? number, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var row = await context.Reports.AsNoTracking().SingleOrDefaultAsync(report => report.Id == id, cancellationToken);
        if (row is null) return null;
        var wanted = number ?? row.Latest;
        var version = await context.ReportVersions.AsNoTracking().SingleOrDefaultAsync(each => each.Report == row.Key && each.Number == wanted, cancellationToken);
        return version is null ? null : ReportOf(row, version);
    }

    /// <summary>All of them in their latest version, the last one saved first.</summary>
    public async Task<IReadOnlyList<StoredReport>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var pairs = await (from report in context.Reports.AsNoTracking()
                           join version in context.ReportVersions.AsNoTracking() on new { Report = report.Key, Number = report.Latest } equals new { version.Report, version.Number }
                           orderby version.Key descending
                           select new { report, version }).ToListAsync(cancellationToken);
        return [.. pairs.Select(pair => ReportOf(pair.report, pair.version))];
    }

    /// <summary>The versions of a report, the latest first.</summary>
    public async Task<IReadOnlyList<StoredReportVersion>> VersionsAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var rows = await context.ReportVersions.AsNoTracking()
            .Where(version => context.Reports.Any(report => report.Key == version.Report && report.Id == id))
            .OrderByDescending(version => version.Number).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new StoredReportVersion(row.Number, row.At, row.Who))];
    }

    private static ReportVersionRow VersionOf(StoredReport report) =>
        new() { Number = report.Number, At = report.At.ToUniversalTime(), Who = report.Who, Account = report.Account, Content = report.Content };

    private static StoredReport ReportOf(ReportRow row, ReportVersionRow version) => new()
    {
        Id = row.Id,
        Latest = row.Latest,
        Number = version.Number,
        Title = row.Title,
        Content = version.Content,
        At = version.At,
        Who = version.Who,
        Account = version.Account,
        Approved = row.Approved,
        Approval = row.Approval,
    };
}
