using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Analysis;

/// <summary>The question of the list of sources as parameters of an address, and back.</summary>
public static class SourceParameters
{
    private const string Text = FigureParameters.Text;
    private const string Sort = FigureParameters.Sort;
    private const string Page = FigureParameters.Page;

    /// <summary>What can be read of the parameters, and what cannot or does not exist, which is left out. An empty value is the default.</summary>
    public static (SourceQuery Query, ImmutableArray<Problem> Ignored) Read(IEnumerable<KeyValuePair<string, string>> parameters, ReferenceData reference)
    {
        var query = new SourceQuery();
        var ignored = ImmutableArray.CreateBuilder<Problem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters)
        {
            if (value.Length == 0 || QuestionParameters.Presentation.Contains(name)) continue;
            if (!Code.TryParse<SourceFacet>(name, out _) && name is not (Text or Sort or Page)) ignored.Add(new(ProblemCode.UnknownParameter, name, value));
            else if (!seen.Add(name)) ignored.Add(new(ProblemCode.RepeatedParameter, name, value));
            else if (Put(query, name, value, reference) is { } next) query = next;
            else ignored.Add(new(ProblemCode.UnknownValue, name, value));
        }

        return (query, ignored.ToImmutable());
    }

    /// <summary>The parameters of a query; defaults are left out.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Write(SourceQuery query)
    {
        foreach (var (facet, value) in query.Chosen) yield return new(Code.Of(facet), value);
        if (query.Text.Length > 0) yield return new(Text, query.Text);
        if (query.Sort != SourceSort.Newest) yield return new(Sort, Code.Of(query.Sort));
        if (query.Page > 1) yield return new(Page, query.Page.ToString(CultureInfo.InvariantCulture));
    }

    private static SourceQuery? Put(SourceQuery query, string name, string value, ReferenceData reference) => name switch
    {
        Text => value.Length <= FigureParameters.LongestText ? query with { Text = value.Trim() } : null,
        Sort => Code.TryParse<SourceSort>(value, out var sort) ? query with { Sort = sort } : null,
        Page => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? query with { Page = page } : null,
        _ => Code.TryParse<SourceFacet>(name, out var facet) && reference.Sources.Any(source => SourceList.ValueOf(source, facet) == value)
            ? query with { Chosen = query.Chosen.SetItem(facet, value) }
            : null,
    };
}
