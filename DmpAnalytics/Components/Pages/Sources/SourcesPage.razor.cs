using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Controls;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Sources;

/// <summary>All sources, with facets and counts over all of them, search, order and pages.</summary>
[ReadingPage]
public partial class SourcesPage
{
    private SourceList? list;
    private ImmutableArray<FacetGroup> groups = [];
    private ImmutableArray<Problem> ignored = [];

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private Analyst Analyst { get; set; } = null!;

    [Inject]
    private Statements Statements { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    private SourceQuery Query => list!.Query;

    private string Total => list!.Found == list.Total
        ? Words.Format("Sources", "total.all", Language, FigureText.Count(list.Total, Language))
        : Words.Format("Sources", "total.found", Language, FigureText.Count(list.Found, Language), FigureText.Count(list.Total, Language));

    private string Shown
    {
        get
        {
            if (list!.Page.IsEmpty) return "";
            var first = ((Query.Page - 1) * SourceQuery.PageSize) + 1;
            var shown = Words.Format("Sources", "total.shown", Language, FigureText.Count(first, Language), FigureText.Count(first + list.Page.Length - 1, Language));
            return $"{shown} · {Words.Format("Lists", "page.of", Language, FigureText.Count(Query.Page, Language), FigureText.Count(list.Pages, Language))}";
        }
    }

    /// <summary>Everything of the address that has no control in the form; the page begins anew.</summary>
    private IEnumerable<KeyValuePair<string, string>> Kept
    {
        get
        {
            foreach (var pair in SourceParameters.Write(new() { Chosen = Query.Chosen })) yield return pair;
            if (Preferences.ForLinks is { } language) yield return new(Preferences.LanguageParameter, Code.Of(language));
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var reference = await Analyst.ReferenceAsync(null, HttpContext.RequestAborted);
        var state = SourcesState.FromAddress(HttpContext.Request, reference);
        if (state.Ignored.IsEmpty && PageQuestion.HasEmptyParameters(HttpContext.Request))
        {
            Navigation.NavigateTo(state.ToAddress());
            return;
        }

        list = SourceList.Of(state.Query, reference, await Statements.ClaimsAsync(reference, HttpContext.RequestAborted));
        ignored = list.Query.Page == state.Query.Page
            ? state.Ignored
            : state.Ignored.Add(new(ProblemCode.UnknownValue, FigureParameters.Page, $"{state.Query.Page}"));
        groups = [.. Enum.GetValues<SourceFacet>().Select(GroupOf)];
    }

    private FacetGroup GroupOf(SourceFacet facet) => new(
        Code.Of(facet),
        FigureText.Facet(facet, Language),
        [.. Ordered(facet, list!.Counts[facet]).Select(count => ItemOf(facet, count))]);

    private FacetItem ItemOf(SourceFacet facet, FacetCount count)
    {
        var isChosen = Query.Chosen.GetValueOrDefault(facet) == count.Value;
        var chosen = isChosen ? Query.Chosen.Remove(facet) : Query.Chosen.SetItem(facet, count.Value);
        return new(FigureText.Value(facet, count.Value, Language), count.Count, isChosen, Address(Query with { Chosen = chosen, Page = 1 }));
    }

    private static IEnumerable<FacetCount> Ordered(SourceFacet facet, ImmutableArray<FacetCount> counts) => facet switch
    {
        SourceFacet.Year => counts.OrderByDescending(count => count.Value, StringComparer.Ordinal),
        SourceFacet.SourceKind => Code.All<SourceKind>().SelectMany(code => counts.Where(count => count.Value == code)),
        _ => counts.OrderByDescending(count => count.Count),
    };

    private string Address(SourceQuery query) => AppUrls.SourcesOf(query, Preferences.ForLinks);

    private string Text(string key) => Words.Get("Sources", key, Language);
}
