using System.Collections.Concurrent;
using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Checks;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Analysis;

/// <summary>What the plausibility rules find on a data version.</summary>
public sealed record FindingList(ReferenceData Reference, IReadOnlyList<Finding> Findings);

/// <summary>Answers what can hardly be true among the stored figures, targets and sources.</summary>
public sealed class Inspector(DataReader reader, CheckOptions options)
{
    /// <summary>A committed version never changes; of more than these the findings are looked for anew.</summary>
    private const int MostKept = 4;

    private readonly ConcurrentDictionary<long, FindingList> kept = new();

    /// <summary>Every finding in the order of the rules; null is the latest version.</summary>
    public async Task<Outcome<FindingList>> FindingsAsync(long? data, CancellationToken cancellationToken)
    {
        var latest = await reader.LatestVersionAsync(cancellationToken);
        if (data > latest || data < 1)
            return new Problem(ProblemCode.UnknownValue, "data", data.Value.ToString(CultureInfo.InvariantCulture)) { Allowed = [string.Create(CultureInfo.InvariantCulture, $"1…{latest}")] };

        var version = data ?? latest;
        if (kept.TryGetValue(version, out var found)) return found;
        var reference = await reader.ReferenceAsync(version, cancellationToken);
        var figures = await reader.ListFiguresAsync(null, null, version, cancellationToken);
        if (kept.Count >= MostKept) kept.Clear();
        return kept.GetOrAdd(version, new FindingList(reference, Checks.Run(reference, figures, options, cancellationToken)));
    }
}
