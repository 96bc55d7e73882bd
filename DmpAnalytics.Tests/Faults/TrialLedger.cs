using System.Collections.Concurrent;
using System.Globalization;

namespace DmpAnalytics.Tests.Faults;

/// <summary>
/// What every data version has to say, worked out from what was sent, and what was read of each. Compared at the end, since a version
/// may be read before its writer knows that it came to be.
/// </summary>
internal sealed class TrialLedger(long first)
{
    private readonly Lock turn = new();
    private readonly List<(int File, bool IsIn)> changes = [];
    private readonly ConcurrentDictionary<(long Version, string What, decimal Said), int> read = new();

    /// <summary>The last data version that the writer knows of.</summary>
    public long Latest
    {
        get
        {
            lock (turn) return first + changes.Count;
        }
    }

    /// <summary>Readings that were noted.</summary>
    public int Readings => read.Values.Sum();

    /// <summary>Data versions of which something was read.</summary>
    public int VersionsRead => read.Keys.Select(each => each.Version).Distinct().Count();

    /// <summary>A version in which a file came in or was taken back.</summary>
    public void Change(long version, int file, bool isIn)
    {
        lock (turn)
        {
            Assert.Equal(first + changes.Count + 1, version);
            changes.Add((file, isIn));
        }
    }

    /// <param name="version">The data version that an answer carried.</param>
    /// <param name="what"><see cref="Sum"/> or <see cref="Count"/>.</param>
    /// <param name="said">What it said.</param>
    public void Read(long version, string what, decimal said) => read.AddOrUpdate((version, what, said), 1, static (_, times) => times + 1);

    public const string Sum = "sum";

    public const string Count = "count";

    /// <summary>Files that count in a version.</summary>
    public IReadOnlyCollection<int> Files(long version)
    {
        lock (turn)
        {
            var files = new HashSet<int>();
            foreach (var (file, isIn) in changes.Take((int)(version - first)))
            {
                if (isIn) files.Add(file);
                else files.Remove(file);
            }

            return files;
        }
    }

    /// <summary>Everything that was read and is not what was sent.</summary>
    public IReadOnlyList<string> Mistakes()
    {
        var latest = Latest;
        var expected = read.Keys.Select(each => each.Version).Distinct().Where(version => version >= first && version <= latest)
            .ToDictionary(version => version, version => Files(version));
        return
        [
            .. from each in read.Keys
               let files = expected.GetValueOrDefault(each.Version)
               let right = files is null ? (decimal?)null : each.What == Sum ? files.Sum(TrialFiles.Total) : files.Count * TrialFiles.Days
               where each.Said != right
               orderby each.Version
               select string.Create(CultureInfo.InvariantCulture, $"version {each.Version}: {each.What} read {each.Said}, sent {right?.ToString(CultureInfo.InvariantCulture) ?? "no such version"}"),
        ];
    }
}
