using System.Collections.Immutable;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage;

/// <summary>
/// One facet of every cell of <see cref="FigureIndex"/> as a small number. A raw text stands for one value, or, where figures
/// have several at once, for several on lines of their own.
/// </summary>
internal sealed class FacetColumn
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly List<string[]> values = [];
    private readonly List<int> cells = [];

    public int CodeOf(string? raw)
    {
        var text = string.IsNullOrEmpty(raw) ? FigureFilter.None : raw;
        if (codes.TryGetValue(text, out var code)) return code;
        codes.Add(text, values.Count);
        values.Add(text.Split('\n'));
        return values.Count - 1;
    }

    public int? FindCode(string? raw) => codes.TryGetValue(string.IsNullOrEmpty(raw) ? FigureFilter.None : raw, out var code) ? code : null;

    public void AddCell(int code) => cells.Add(code);

    public int OfCell(int cell) => cells[cell];

    public string Raw(int code) => string.Join('\n', values[code]);

    /// <summary>For each code whether it has one of these values.</summary>
    public bool[] Having(ImmutableArray<string> chosen) => [.. values.Select(each => each.Any(value => chosen.Contains(value)))];

    /// <summary>The number of figures of each value, from that of each cell; in order of first appearance.</summary>
    public ImmutableArray<FacetCount> Count(Func<int, int> ofCell)
    {
        var byCode = new int[values.Count];
        for (var cell = 0; cell < cells.Count; cell++) byCode[cells[cell]] += ofCell(cell);

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var code = 0; code < byCode.Length; code++)
        {
            foreach (var value in values[code]) counts[value] = counts.GetValueOrDefault(value) + byCode[code];
        }

        return [.. counts.Select(pair => new FacetCount(pair.Key, pair.Value))];
    }
}
