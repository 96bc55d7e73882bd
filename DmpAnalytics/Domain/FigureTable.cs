using System.Collections;

namespace DmpAnalytics.Domain;

/// <summary>
/// Figures with their places, kept close together: what they have in common once, and about fifty bytes for each. One is made
/// anew whenever it is asked for, so that a million of them can be gone through and never lie in memory at one time.
/// </summary>
public sealed class FigureTable : IReadOnlyList<Located<Figure>>
{
    private const int ChunkSize = 8_192;
    private const int Same = -1;

    private static readonly long[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    private readonly Pools pools;
    private readonly List<Entry[]> chunks = [];

    public FigureTable()
        : this(new())
    {
    }

    private FigureTable(Pools pools) => this.pools = pools;

    public int Count { get; private set; }

    /// <summary>Whether anybody decided anything about one of them.</summary>
    public bool HasDecisions { get; private set; }

    public Located<Figure> this[int index]
    {
        get
        {
            ref var entry = ref At(index);
            return new(FigureOf(in entry), pools.Cells[entry.Cell].File, entry.Line);
        }
    }

    /// <summary>The same figures in a table; itself where they are in one.</summary>
    public static FigureTable Of(IReadOnlyList<Located<Figure>> figures)
    {
        if (figures is FigureTable same) return same;
        var table = new FigureTable();
        foreach (var located in figures) table.Add(located);
        return table;
    }

    public void Add(Located<Figure> located)
    {
        ArgumentNullException.ThrowIfNull(located);
        var figure = located.Item;
        HasDecisions |= figure.Decisions is not null;
        var millionths = decimal.ToInt64(figure.Value * 1_000_000m);
        Append(new()
        {
            Id = figure.Number,
            Millionths = millionths,
            Scale = figure.Value.Scale,
            Cell = pools.Cells.PlaceOf(new(figure.Traits, located.File, figure.Origin?.Import ?? 0)),
            Period = pools.Periods.PlaceOf(figure.Period),
            Text = pools.Texts.PlaceOf((figure.Locator, figure.Note, figure.Decisions)),
            Published = figure.PublishedApart is { } apart ? pools.Published.PlaceOf(apart) : Same,
            Line = located.Line,
        });
    }

    public Figure FigureOf(int index) => FigureOf(in At(index));

    /// <summary>The id of a figure as the number that its hexadecimal digits are.</summary>
    public ulong IdOf(int index) => At(index).Id;

    /// <summary>The number of what a figure has in common with others: its traits and its file.</summary>
    public int CommonOf(int index) => At(index).Cell;

    /// <summary>The numbers of <see cref="CommonOf"/> are below this.</summary>
    public int CommonCount => pools.Cells.Count;

    public FigureTraits TraitsOf(int index) => pools.Cells[At(index).Cell].Traits;

    public Period PeriodOf(int index) => pools.Periods[At(index).Period];

    public Precision PrecisionOf(int index) => TraitsOf(index).Precision;

    public string MeasureOf(int index) => TraitsOf(index).Measure;

    public string FileOf(int index) => pools.Cells[At(index).Cell].File;

    public int LineOf(int index) => At(index).Line;

    /// <summary>The value in whole millionths, as it is stored.</summary>
    public long MillionthsOf(int index) => At(index).Millionths;

    /// <summary><see cref="Figure.Published"/> where it is not the value's own digits; else null.</summary>
    public string? PublishedOf(int index) => At(index).Published is var apart and not Same ? pools.Published[apart] : null;

    public string LocatorOf(int index) => pools.Texts[At(index).Text].Locator;

    public LocalText NoteOf(int index) => pools.Texts[At(index).Text].Note;

    public FigureDecisions? DecisionsOf(int index) => pools.Texts[At(index).Text].Decisions;

    /// <summary>Whether no two of them have one id.</summary>
    public bool AreIdsDistinct()
    {
        var ids = new ulong[Count];
        for (var index = 0; index < Count; index++) ids[index] = IdOf(index);
        Array.Sort(ids);
        for (var index = 1; index < ids.Length; index++)
        {
            if (ids[index] == ids[index - 1]) return false;
        }

        return true;
    }

    /// <summary>The places of all figures by their ids.</summary>
    public Dictionary<ulong, int> Places()
    {
        var places = new Dictionary<ulong, int>(Count);
        for (var index = 0; index < Count; index++) places.TryAdd(IdOf(index), index);
        return places;
    }

    /// <summary>Those whose places are wanted, in their order; itself where all are.</summary>
    public FigureTable Where(Func<int, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(isWanted);
        var left = 0;
        while (left < Count && isWanted(left)) left++;
        if (left == Count) return this;

        var kept = new FigureTable(pools) { HasDecisions = HasDecisions };
        for (var index = 0; index < Count; index++)
        {
            if (index < left || (index > left && isWanted(index))) kept.Append(At(index));
        }

        return kept;
    }

    public IEnumerator<Located<Figure>> GetEnumerator()
    {
        for (var index = 0; index < Count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Figure FigureOf(in Entry entry)
    {
        var (traits, file, import) = pools.Cells[entry.Cell];
        var (locator, note, decisions) = pools.Texts[entry.Text];
        return new(entry.Id, traits, pools.Periods[entry.Period], ValueOf(entry.Millionths, entry.Scale), entry.Published == Same ? null : pools.Published[entry.Published])
        {
            Locator = locator,
            Note = note,
            Decisions = decisions,
            Origin = import == 0 ? null : new Origin(import, file, entry.Line),
        };
    }

    /// <summary>With as many decimals as it was written with.</summary>
    private static decimal ValueOf(long millionths, byte scale)
    {
        if (scale > 6) return new decimal(0, 0, 0, false, scale) + (millionths / 1_000_000m);
        var digits = millionths / PowersOfTen[6 - scale];
        var size = Math.Abs(digits);
        return new((int)size, (int)(size >> 32), 0, digits < 0, scale);
    }

    private ref Entry At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        return ref chunks[index / ChunkSize][index % ChunkSize];
    }

    private void Append(Entry entry)
    {
        if (Count % ChunkSize == 0) chunks.Add(new Entry[ChunkSize]);
        chunks[^1][Count % ChunkSize] = entry;
        Count++;
    }

    private record struct Entry
    {
        public ulong Id;
        public long Millionths;
        public int Cell;
        public int Period;
        public int Text;
        public int Published;
        public int Line;
        public byte Scale;
    }

    private readonly record struct Cell(FigureTraits Traits, string File, long Import)
    {
        /// <summary>Files and imports are few beside traits.</summary>
        public override int GetHashCode() => Traits.GetHashCode();
    }

    /// <summary>What many figures have in common, each once.</summary>
    private sealed class Pools
    {
        public Pool<Cell, Cell> Cells { get; } = new(cell => cell);

        public Pool<string, Period> Periods { get; } = new(period => period.Text);

        public Pool<(string Locator, LocalText Note, FigureDecisions? Decisions), (string Locator, LocalText Note, FigureDecisions? Decisions)> Texts { get; } = new(text => text);

        public Pool<string, string> Published { get; } = new(text => text);
    }

    private sealed class Pool<TKey, T>(Func<T, TKey> keyOf)
        where TKey : IEquatable<TKey>
    {
        private readonly Dictionary<TKey, int> places = [];
        private readonly List<T> items = [];
        private int last;

        public int Count => items.Count;

        public T this[int place] => items[place];

        /// <summary>Its place, a new one for one that is not there yet. One figure is often like the one before.</summary>
        public int PlaceOf(T item)
        {
            var key = keyOf(item);
            if (items.Count > 0 && keyOf(items[last]).Equals(key)) return last;
            if (places.TryGetValue(key, out last)) return last;
            places.Add(key, last = items.Count);
            items.Add(item);
            return last;
        }
    }
}
