using System.Collections.Immutable;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Analysis;

/// <summary>By what sources are told apart, counted and narrowed. Codes are parameters of addresses.</summary>
public enum SourceFacet
{
    SourceKind,
    Year,
    Language,
    Licence,
}

/// <summary>The order of a list of sources. Codes are parameters of addresses.</summary>
public enum SourceSort
{
    Newest,
    Publisher,
    Claims,
}

/// <summary>What the address of the list of sources asks.</summary>
public sealed record SourceQuery
{
    public const int PageSize = 50;

    public ImmutableSortedDictionary<SourceFacet, string> Chosen { get; init; } = ImmutableSortedDictionary<SourceFacet, string>.Empty;

    /// <summary>Words that all stand in title, publisher or note, whatever their case.</summary>
    public string Text { get; init; } = "";

    public SourceSort Sort { get; init; }

    public int Page { get; init; } = 1;
}

/// <summary>A source with the number of figures, and of targets and events, that it claims.</summary>
public sealed record ListedSource(Source Source, int Figures, int Others);

/// <summary>One page of the sources, with totals and counts over all of them.</summary>
public sealed record SourceList(
    SourceQuery Query,
    int Total,
    int Found,
    ImmutableArray<ListedSource> Page,
    IReadOnlyDictionary<SourceFacet, ImmutableArray<FacetCount>> Counts)
{
    public int Pages => Math.Max(1, (Found + SourceQuery.PageSize - 1) / SourceQuery.PageSize);

    /// <summary>The sources of a query; a page after the last is the last.</summary>
    public static SourceList Of(SourceQuery query, ReferenceData reference, IReadOnlyDictionary<string, int> claims)
    {
        var others = reference.Targets.Select(target => target.Source)
            .Concat(reference.Events.Select(dated => dated.Source))
            .Concat(reference.Breaks.Select(change => change.Source))
            .CountBy(source => source).ToDictionary();
        var told = reference.Sources
            .Select(source => new ListedSource(source, claims.GetValueOrDefault(source.Id), others.GetValueOrDefault(source.Id)))
            .Where(each => HasWords(each.Source, query.Text))
            .ToList();
        var found = Sorted(told.Where(each => Agrees(each.Source, query, null)), query.Sort).ToList();
        var pages = Math.Max(1, (found.Count + SourceQuery.PageSize - 1) / SourceQuery.PageSize);
        query = query with { Page = Math.Min(query.Page, pages) };
        return new(
            query,
            reference.Sources.Count,
            found.Count,
            [.. found.Skip((query.Page - 1) * SourceQuery.PageSize).Take(SourceQuery.PageSize)],
            Enum.GetValues<SourceFacet>().ToDictionary(facet => facet, facet => Count(facet, told, query, reference)));
    }

    public static string ValueOf(Source source, SourceFacet facet) => facet switch
    {
        SourceFacet.SourceKind => Code.Of(source.Kind),
        SourceFacet.Year => source.Published?.Text[..4] ?? FigureFilter.None,
        SourceFacet.Language => source.PublishedIn ?? FigureFilter.None,
        _ => source.Licence ?? FigureFilter.None,
    };

    private static ImmutableArray<FacetCount> Count(SourceFacet facet, List<ListedSource> told, SourceQuery query, ReferenceData reference)
    {
        var counts = told.Where(each => Agrees(each.Source, query, facet)).CountBy(each => ValueOf(each.Source, facet)).ToDictionary();
        return [.. reference.Sources.Select(source => ValueOf(source, facet)).Distinct().Select(value => new FacetCount(value, counts.GetValueOrDefault(value)))];
    }

    private static bool Agrees(Source source, SourceQuery query, SourceFacet? except) =>
        query.Chosen.All(chosen => chosen.Key == except || ValueOf(source, chosen.Key) == chosen.Value);

    private static bool HasWords(Source source, string text)
    {
        var said = $"{source.Title} {source.Publisher} {source.Note.Fr} {source.Note.En} {source.Url}";
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => said.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static IOrderedEnumerable<ListedSource> Sorted(IEnumerable<ListedSource> sources, SourceSort sort) => sort switch
    {
        SourceSort.Publisher => sources.OrderBy(each => each.Source.Publisher, StringComparer.OrdinalIgnoreCase).ThenBy(each => each.Source.Id, StringComparer.Ordinal),
        SourceSort.Claims => sources.OrderByDescending(each => each.Figures + each.Others).ThenBy(each => each.Source.Id, StringComparer.Ordinal),
        _ => sources.OrderByDescending(each => each.Source.Published?.Last ?? DateOnly.MinValue).ThenBy(each => each.Source.Id, StringComparer.Ordinal),
    };
}
