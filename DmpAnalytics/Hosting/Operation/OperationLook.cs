using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using DmpAnalytics.Analysis.Operation;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Pdf;
using DmpAnalytics.Hosting.Metrics;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Hosting.Operation;

/// <summary>Looks at what the program needs and at what it counted.</summary>
internal sealed class OperationLook(StoreDatabase database, DataReader reader, LogReader log, IOptions<HostingOptions> options, MeterBook book, TimeProvider clock)
{
    /// <summary>Less room than this lets the next large import fail.</summary>
    private const long LeastRoom = 500L * 1024 * 1024;

    private readonly DateTimeOffset since = clock.GetUtcNow();

    public async Task<OperationReport> LookAsync(CancellationToken cancellationToken)
    {
        var (dependencies, data) = await DependenciesAsync(cancellationToken);
        return new(HealthEndpoints.Version, since, database.Location.Name, data, dependencies, [.. Numbers()]);
    }

    public async Task<(ImmutableArray<DependencyHealth> Dependencies, long? Data)> DependenciesAsync(CancellationToken cancellationToken)
    {
        var state = await database.LookAsync(cancellationToken);
        var isReady = state.Status == StoreStatus.Ready;
        return (
        [
            new(Dependency.Database, isReady ? DependencyState.Fine : DependencyState.Failed, Code.Of(state.Status)),
            isReady ? await LogAsync(cancellationToken) : new(Dependency.Log, DependencyState.Failed, ""),
            Disk(),
            Directory.Exists(options.Value.Data) ? new(Dependency.ShippedData, DependencyState.Fine, "") : new(Dependency.ShippedData, DependencyState.Missing, ""),
            InstalledBrowser.Find() is not null ? new(Dependency.Printing, DependencyState.Fine, "") : new(Dependency.Printing, DependencyState.Missing, ""),
        ],
        isReady ? await reader.LatestVersionAsync(cancellationToken) : null);
    }

    private async Task<DependencyHealth> LogAsync(CancellationToken cancellationToken)
    {
        try
        {
            var head = await log.HeadAsync(cancellationToken);
            return new(Dependency.Log, DependencyState.Fine, head.Number.ToString(CultureInfo.InvariantCulture));
        }
        catch (DbException)
        {
            return new(Dependency.Log, DependencyState.Failed, "");
        }
    }

    private DependencyHealth Disk()
    {
        var folder = new DirectoryInfo(database.Location.DataDir);
        while (!folder.Exists && folder.Parent is { } above) folder = above;
        var room = new DriveInfo(folder.FullName).AvailableFreeSpace;
        return new(Dependency.Disk, room < LeastRoom ? DependencyState.Missing : DependencyState.Fine, room.ToString(CultureInfo.InvariantCulture));
    }

    private IEnumerable<OperationNumber> Numbers()
    {
        var families = book.Read().ToDictionary(family => family.Name, StringComparer.Ordinal);
        yield return new("imports", Sum("dmp.data_versions", "kind=\"import\""), OperationUnit.Count);
        yield return new("rows", Sum("dmp.import.rows"), OperationUnit.Count);
        yield return new("answers", Sum("dmp.answers"), OperationUnit.Count);
        yield return new("answers_kept", Share("dmp.answers"), OperationUnit.Percent);
        yield return new("answer_time", Mean("dmp.answer.duration"), OperationUnit.Milliseconds);
        yield return new("pages", Sum("dmp.pages"), OperationUnit.Count);
        yield return new("pages_kept", Share("dmp.pages"), OperationUnit.Percent);
        yield return new("requests", Count("http.server.request.duration"), OperationUnit.Count);
        yield return new("request_time", Mean("http.server.request.duration"), OperationUnit.Milliseconds);
        yield return new("circuits", Sum("aspnetcore.components.circuit.active"), OperationUnit.Count);
        yield return new("memory", Environment.WorkingSet, OperationUnit.Bytes);
        yield return new("heap", GC.GetTotalMemory(forceFullCollection: false), OperationUnit.Bytes);

        IEnumerable<(string Labels, double Value, long Count)> Of(string name) =>
            from sample in families.GetValueOrDefault(name)?.Samples ?? new Dictionary<string, MeterSample>()
            let read = sample.Value.Read()
            select (sample.Key, read.Value, read.Count);

        decimal Sum(string name, string label = "") => (decimal)Of(name).Where(each => each.Labels.Contains(label, StringComparison.Ordinal)).Sum(each => each.Value);

        decimal Count(string name) => Of(name).Sum(each => each.Count);

        decimal? Share(string name) => Sum(name) is > 0 and var all ? 100 * Sum(name, "kept=\"yes\"") / all : null;

        decimal? Mean(string name) => Count(name) is > 0 and var count ? 1_000 * Sum(name) / count : null;
    }
}
