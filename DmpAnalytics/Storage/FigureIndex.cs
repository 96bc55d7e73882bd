using System.Collections.Immutable;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage;

/// <summary>
/// What is searched of every figure of one data version, as numbers in the order of the files. Figures that agree in every
/// facet share a cell, so that a filter is judged once for each cell and not for each figure.
/// </summary>
internal sealed class FigureIndex
{
    private const byte Passes = byte.MaxValue;
    private const byte Fails = byte.MaxValue - 1;

    private readonly FacetTable facets;
    private readonly IReadOnlyList<string> texts;
    private readonly IndexedFigure[] rows;
    private readonly int[] byDate;
    private readonly int[] byValue;

    /// <param name="facets">The facets of each cell.</param>
    /// <param name="texts">The different texts of figures, folded.</param>
    /// <param name="rows">In the order of the files.</param>
    public FigureIndex(FacetTable facets, IReadOnlyList<string> texts, IndexedFigure[] rows)
    {
        this.facets = facets;
        this.texts = texts;
        this.rows = rows;
        byDate = Order((x, y) => x.Last != y.Last ? x.Last.CompareTo(y.Last) : x.First.CompareTo(y.First));
        byValue = Order((x, y) => x.Value.CompareTo(y.Value));
    }

    public int Count => rows.Length;

    public FoundFigures Find(FigureFilter filter, ReferenceData reference)
    {
        var verdicts = Verdicts(filter);
        var hasWords = TextTest(filter.Text, reference);
        var counts = new int[facets.Cells];
        var keys = new List<long>();
        var passedOver = 0;
        var found = 0;
        var follows = filter.After is null;
        long? last = null;
        var isMore = false;
        for (var place = 0; place < rows.Length; place++)
        {
            ref readonly var row = ref rows[At(place, filter.Sort)];
            var isAfter = follows;
            follows |= row.Position == filter.After;
            var verdict = verdicts[row.Cell];
            if (verdict == Fails || (hasWords is not null && !hasWords(in row))) continue;
            counts[row.Cell]++;
            if (verdict != Passes) continue;
            found++;
            if (!isAfter || passedOver++ < filter.Skip) continue;
            if (keys.Count == filter.Take)
            {
                isMore = true;
                continue;
            }

            keys.Add(row.Key);
            last = row.Position;
        }

        return new(found, keys, isMore ? last : null, Counts(verdicts, counts));
    }

    /// <summary>The keys of the figures that say something of the same programme, measure, scope, region and time as each of these.</summary>
    public List<long> SameTime(IEnumerable<Figure> figures, Func<Figure, bool> isAtDate)
    {
        var wanted = new Dictionary<(int Group, int First, int Last), bool>();
        var groups = new Dictionary<(int?, int?, int?, int?), int>();
        foreach (var figure in figures)
        {
            var names = facets.GroupOf(figure);
            if (!groups.TryGetValue(names, out var group)) groups.Add(names, group = groups.Count);
            wanted[(group, isAtDate(figure) ? 0 : figure.Period.First.DayNumber, figure.Period.Last.DayNumber)] = true;
        }

        var ofCell = Enumerable.Range(0, facets.Cells).Select(cell => groups.TryGetValue(facets.GroupOf(cell), out var group) ? group : -1).ToArray();
        var keys = new List<long>();
        foreach (ref readonly var row in rows.AsSpan())
        {
            var group = ofCell[row.Cell];
            if (group >= 0 && (wanted.ContainsKey((group, 0, row.Last)) || wanted.ContainsKey((group, row.First, row.Last)))) keys.Add(row.Key);
        }

        return keys;
    }

    private int At(int place, FigureSort sort) => sort switch
    {
        FigureSort.Newest => byDate[^(place + 1)],
        FigureSort.Oldest => byDate[place],
        FigureSort.Largest => byValue[^(place + 1)],
        FigureSort.Smallest => byValue[place],
        _ => place,
    };

    private int[] Order(Comparison<IndexedFigure> compare)
    {
        var order = Enumerable.Range(0, rows.Length).ToArray();
        Array.Sort(order, (x, y) => compare(rows[x], rows[y]) is var sign && sign != 0 ? sign : x - y);
        return order;
    }

    /// <summary>For each cell: it passes, it fails by one facet alone (its number), or it fails by more.</summary>
    private byte[] Verdicts(FigureFilter filter)
    {
        var verdicts = Enumerable.Repeat(Passes, facets.Cells).ToArray();
        foreach (var (facet, chosen) in filter.Chosen)
        {
            var column = facets[facet];
            var having = column.Having(chosen);
            for (var cell = 0; cell < verdicts.Length; cell++)
            {
                if (!having[column.OfCell(cell)]) verdicts[cell] = verdicts[cell] == Passes ? (byte)facet : Fails;
            }
        }

        return verdicts;
    }

    /// <summary>A facet counts what agrees with all the others: its own choice does not hide its other values.</summary>
    private Dictionary<FigureFacet, ImmutableArray<FacetCount>> Counts(byte[] verdicts, int[] counts) =>
        FacetTable.All.ToDictionary(
            facet => facet,
            facet => facets[facet].Count(cell => verdicts[cell] == Passes || verdicts[cell] == (byte)facet ? counts[cell] : 0));

    private RowTest? TextTest(string text, ReferenceData reference)
    {
        var words = FoldedText.Words(text);
        if (words.Length == 0) return null;
        var inCells = facets.Having(words, reference);
        var inTexts = words.Select(word => texts.Select(each => each.Contains(word, StringComparison.Ordinal)).ToArray()).ToArray();
        var number = FoldedText.Millionths(text);
        return HasAll;

        bool HasAll(in IndexedFigure row)
        {
            if (row.Value == number) return true;
            for (var word = 0; word < words.Length; word++)
            {
                if (!inCells[word][row.Cell] && !inTexts[word][row.Text]) return false;
            }

            return true;
        }
    }

    private delegate bool RowTest(in IndexedFigure row);
}

/// <summary>One figure of the index: its stored row, its place in the order of the files, its days, millionths, cell and text.</summary>
internal readonly record struct IndexedFigure(long Key, long Position, int First, int Last, long Value, int Cell, int Text);

/// <summary>The keys of one part of what was found, and the counts over all of it.</summary>
internal sealed record FoundFigures(int Found, IReadOnlyList<long> Keys, long? Next, Dictionary<FigureFacet, ImmutableArray<FacetCount>> Counts);
