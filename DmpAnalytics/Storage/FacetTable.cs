using System.Collections.Immutable;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage;

/// <summary>The different combinations of facets that figures have, each a cell with a number.</summary>
internal sealed class FacetTable
{
    public static readonly ImmutableArray<FigureFacet> All = [.. Enum.GetValues<FigureFacet>()];

    private static readonly FigureFacet[] Group = [FigureFacet.Programme, FigureFacet.Measure, FigureFacet.Scope, FigureFacet.Region];

    private readonly FacetColumn[] columns = [.. All.Select(_ => new FacetColumn())];
    private readonly Dictionary<FacetCodes, int> cells = [];

    public int Cells => cells.Count;

    public FacetColumn this[FigureFacet facet] => columns[(int)facet];

    /// <summary>The cell of a combination; <paramref name="raw"/> in the order of <see cref="FigureFacet"/>.</summary>
    public int CellOf(ReadOnlySpan<string?> raw)
    {
        var codes = new FacetCodes();
        for (var i = 0; i < raw.Length; i++) codes[i] = columns[i].CodeOf(raw[i]);
        if (cells.TryGetValue(codes, out var cell)) return cell;

        cells.Add(codes, cell = cells.Count);
        for (var i = 0; i < raw.Length; i++) columns[i].AddCell(codes[i]);
        return cell;
    }

    /// <summary>Programme, measure, scope and region: what figures that compete have in common.</summary>
    public (int?, int?, int?, int?) GroupOf(int cell) =>
        (this[Group[0]].OfCell(cell), this[Group[1]].OfCell(cell), this[Group[2]].OfCell(cell), this[Group[3]].OfCell(cell));

    public (int?, int?, int?, int?) GroupOf(Figure figure) =>
        (this[Group[0]].FindCode(figure.Programme), this[Group[1]].FindCode(figure.Measure), this[Group[2]].FindCode(figure.Scope), this[Group[3]].FindCode(figure.Region));

    /// <summary>For each word and each cell, whether a name of the cell has the word.</summary>
    public bool[][] Having(string[] words, ReferenceData reference)
    {
        var scopes = reference.Scopes.ToLookup(scope => (scope.Programme, scope.File, scope.Id));
        var names = new Dictionary<(FigureFacet, int), string>();
        return [.. words.Select(word => Enumerable.Range(0, Cells).Select(cell => Has(cell, word)).ToArray())];

        bool Has(int cell, string word)
        {
            return NameOf(FigureFacet.Programme, id => Both(reference.FindProgramme(id)?.Name)).Contains(word, StringComparison.Ordinal)
                || NameOf(FigureFacet.Measure, id => Both(reference.FindMeasure(id)?.Name)).Contains(word, StringComparison.Ordinal)
                || NameOf(FigureFacet.Region, id => Both(reference.FindRegion(id)?.Name)).Contains(word, StringComparison.Ordinal)
                || NameOf(FigureFacet.Source, id => reference.FindSource(id) is { } source ? $"{source.Publisher} {source.Title}" : "").Contains(word, StringComparison.Ordinal)
                || ScopeOf(cell).Contains(word, StringComparison.Ordinal);

            string NameOf(FigureFacet facet, Func<string, string> name)
            {
                var code = this[facet].OfCell(cell);
                if (!names.TryGetValue((facet, code), out var known)) names.Add((facet, code), known = FoldedText.Of(name(this[facet].Raw(code))));
                return known;
            }
        }

        string ScopeOf(int cell)
        {
            var (programme, measure, id) = (Raw(FigureFacet.Programme, cell), Raw(FigureFacet.Measure, cell), Raw(FigureFacet.Scope, cell));
            if (id == FigureFilter.None || reference.FindMeasure(measure) is not { } found) return "";
            return FoldedText.Of(Both(scopes[(programme, found.File, id)].FirstOrDefault()?.Name));
        }
    }

    private static string Both(LocalText? name) => name is null ? "" : $"{name.Fr} {name.En}";

    private string Raw(FigureFacet facet, int cell) => this[facet].Raw(this[facet].OfCell(cell));

    [System.Runtime.CompilerServices.InlineArray(10)]
    private struct FacetCodes : IEquatable<FacetCodes>
    {
        private int first;

        public readonly bool Equals(FacetCodes other)
        {
            for (var i = 0; i < 10; i++)
            {
                if (this[i] != other[i]) return false;
            }

            return true;
        }

        public override readonly bool Equals(object? obj) => obj is FacetCodes other && Equals(other);

        public override readonly int GetHashCode()
        {
            var hash = first;
            for (var i = 1; i < 10; i++) hash = (hash * 31) + this[i];
            return hash;
        }
    }
}
