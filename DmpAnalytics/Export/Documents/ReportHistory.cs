using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Reports;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Export.Documents;

/// <summary>A data version on which a report says something else than on the one before.</summary>
/// <param name="Version">The later one.</param>
/// <param name="Title">Of the report.</param>
/// <param name="Moves">Each change with its reason; never empty.</param>
public sealed record ReportStep(DataVersion Version, string Title, ImmutableArray<ReportMove> Moves);

/// <summary>What a report said otherwise from one data version to the next, the last one first.</summary>
public sealed class ReportHistory(ReportFilling filling, Historian historian, Analyst analyst)
{
    /// <summary>The versions looked at, from the last one back.</summary>
    public const int MostVersions = 10;

    /// <summary>Committed versions never change; more steps than these are found anew.</summary>
    private const int MostKept = 400;

    private readonly ConcurrentDictionary<(string Report, string Day, long Version), ReportStep?> kept = new();

    /// <param name="report">As its author wrote it.</param>
    /// <param name="after">Only versions after this one; 0: all.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<ReportStep>> OfAsync(Report report, long after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        var free = report with { Parameters = report.Parameters with { Data = null } };
        var (text, day) = (ReportJson.Write(free), analyst.Today().ToString("O", CultureInfo.InvariantCulture));
        var steps = new List<ReportStep>();
        foreach (var version in (await historian.VersionsAsync(cancellationToken)).Where(each => each.Number > Math.Max(after, 1)).Take(MostVersions))
        {
            var key = (text, day, version.Number);
            if (!kept.TryGetValue(key, out var step))
            {
                step = await StepAsync(free, version, cancellationToken);
                if (kept.Count >= MostKept) kept.Clear();
                kept[key] = step;
            }

            if (step is not null) steps.Add(step);
        }

        return steps;
    }

    private async Task<ReportStep?> StepAsync(Report report, DataVersion version, CancellationToken cancellationToken)
    {
        var before = version.Number - 1;
        if ((await historian.ChangesAsync(before, version.Number, cancellationToken)).Value is not { Changes.IsEmpty: false }) return null;
        var document = await filling.FillAsync(report, "", cancellationToken, new ReportApproval(before, version.At, version.Who, []), version.Number);
        ImmutableArray<ReportMove> moves = [.. document.Changes.SelectMany(change => change.Moves).DistinctBy(move => move.Sentence)];
        return moves.IsEmpty ? null : new(version, document.Title, moves);
    }
}
