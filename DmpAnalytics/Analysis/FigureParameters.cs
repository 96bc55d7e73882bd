using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Analysis;

/// <summary>What the address of the list of figures asks: a filter, a page counted from 1, and a data version (null: the latest).</summary>
public sealed record FigureQuery(FigureFilter Filter, int Page = 1, long? Data = null)
{
    public const int PageSize = 50;

    /// <summary>The filter of this page.</summary>
    public FigureFilter OfPage => Filter with { Skip = (Page - 1) * PageSize, Take = PageSize };
}

/// <summary>A list's question as parameters of an address, and back: a facet's code may stand several times, everything else once.</summary>
public static class FigureParameters
{
    public const string Text = "q";
    public const string Sort = "sort";
    public const string Page = "page";
    public const string Data = "data";

    /// <summary>More letters than these are no search.</summary>
    public const int LongestText = 200;

    private const int MostPages = 10_000_000;

    public static readonly ImmutableArray<string> Facets = [.. Code.All<FigureFacet>()];

    public static readonly ImmutableArray<string> All = [.. Facets, Text, Sort, Page, Data];

    /// <summary>What can be read of the parameters, and what cannot, which is left out. An empty value is the default.</summary>
    public static (FigureQuery Query, ImmutableArray<Problem> Ignored) Read(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var query = new FigureQuery(new());
        var ignored = ImmutableArray.CreateBuilder<Problem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            if (value.Length == 0 || QuestionParameters.Presentation.Contains(name)) continue;
            if (Code.TryParse<FigureFacet>(name, out var facet)) query = query with { Filter = Adding(query.Filter, facet, value) };
            else if (!All.Contains(name)) ignored.Add(new(ProblemCode.UnknownParameter, name, value));
            else if (!seen.Add(name)) ignored.Add(new(ProblemCode.RepeatedParameter, name, value));
            else if (Put(query, name, value) is { } next) query = next;
            else ignored.Add(new(ProblemCode.BadValue, name, value));
        }

        return (query, ignored.ToImmutable());
    }

    /// <summary>The parameters of a query; defaults are left out.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write(FigureQuery query)
    {
        foreach (var (facet, values) in query.Filter.Chosen)
        {
            foreach (var value in values) yield return new(Code.Of(facet), value);
        }

        if (query.Filter.Text.Length > 0) yield return new(Text, query.Filter.Text);
        if (query.Filter.Sort != FigureSort.File) yield return new(Sort, Code.Of(query.Filter.Sort));
        if (query.Page > 1) yield return new(Page, query.Page.ToString(CultureInfo.InvariantCulture));
        if (query.Data is { } data) yield return new(Data, data.ToString(CultureInfo.InvariantCulture));
    }

    private static FigureFilter Adding(FigureFilter filter, FigureFacet facet, string value) =>
        filter.Of(facet) is var values && values.Contains(value) ? filter : filter.With(facet, values.Add(value));

    private static FigureQuery? Put(FigureQuery query, string name, string value) => name switch
    {
        Text => value.Length <= LongestText ? query with { Filter = query.Filter with { Text = value.Trim() } } : null,
        Sort => Code.TryParse<FigureSort>(value, out var sort) ? query with { Filter = query.Filter with { Sort = sort } } : null,
        Page => Whole(value) is { } page and > 0 and <= MostPages ? query with { Page = (int)page } : null,
        _ => Whole(value) is { } data and > 0 ? query with { Data = data } : null,
    };

    private static long? Whole(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
