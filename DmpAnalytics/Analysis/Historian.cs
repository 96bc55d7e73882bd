using System.Collections.Concurrent;
using System.Globalization;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Analysis;

/// <summary>Answers what became of the data: its versions, and what differs between two of them.</summary>
public sealed class Historian(DataReader reader)
{
    /// <summary>Committed versions never change; more pairs than these are found anew.</summary>
    private const int MostKept = 24;

    private readonly ConcurrentDictionary<(long From, long To), ChangeList> kept = new();

    /// <summary>The data versions, the last one first.</summary>
    public Task<IReadOnlyList<DataVersion>> VersionsAsync(CancellationToken cancellationToken) => reader.VersionsAsync(cancellationToken);

    /// <summary>What differs between two data versions; null is the one before the later one, and the latest. 0 is the empty store.</summary>
    public async Task<Outcome<ChangeList>> ChangesAsync(long? from, long? to, CancellationToken cancellationToken)
    {
        var versions = await reader.VersionsAsync(cancellationToken);
        var latest = versions.Count == 0 ? 0 : versions[0].Number;
        if (latest == 0 || to > latest || to < 1) return Unknown("to", to ?? 0, 1, latest);
        var later = to ?? latest;
        if (from > latest) return Unknown("from", from.Value, 0, latest);
        var earlier = from ?? later - 1;
        if (earlier > later) return new Problem(ProblemCode.WrongOrder, "to", Text(later));

        if (kept.TryGetValue((earlier, later), out var found)) return found;
        var ended = await reader.EndedAsync(earlier, later, cancellationToken);
        var begun = await reader.BegunAsync(earlier, later, cancellationToken);
        if (kept.Count >= MostKept) kept.Clear();
        return kept.GetOrAdd(
            (earlier, later),
            new ChangeList(
                versions.FirstOrDefault(version => version.Number == earlier),
                versions.First(version => version.Number == later),
                ChangeFinder.Between(ended, begun)));
    }

    private static Problem Unknown(string parameter, long value, long first, long latest) =>
        new(ProblemCode.UnknownValue, parameter, Text(value)) { Allowed = [$"{Text(first)}…{Text(latest)}"] };

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
