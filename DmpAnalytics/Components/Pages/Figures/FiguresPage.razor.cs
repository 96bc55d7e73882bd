using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Controls;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Figures;

/// <summary>All published statements, with facets and counts over all of them, search, order and pages.</summary>
[ReadingPage]
public partial class FiguresPage
{
    private FigureList? list;
    private ImmutableArray<FacetGroup> groups = [];

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private Statements Statements { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    private FigureQuery Query => list!.Query;

    private string Total => list!.Listing.Found == list.Listing.Total
        ? Words.Format("Figures", "total.all", Language, FigureText.Count(list.Listing.Total, Language))
        : Words.Format("Figures", "total.found", Language, FigureText.Count(list.Listing.Found, Language), FigureText.Count(list.Listing.Total, Language));

    private string Shown
    {
        get
        {
            var version = Words.Format("Figures", "total.version", Language, list!.Listing.Version.ToString(CultureInfo.InvariantCulture));
            if (list.Listing.Figures.Count == 0) return version;
            var first = Query.OfPage.Skip + 1;
            var shown = Words.Format("Figures", "total.shown", Language, FigureText.Count(first, Language), FigureText.Count(first + list.Listing.Figures.Count - 1, Language));
            var page = Words.Format("Lists", "page.of", Language, FigureText.Count(Query.Page, Language), FigureText.Count(list.Pages, Language));
            return $"{shown} · {page} · {version}";
        }
    }

    /// <summary>Everything of the address that has no control in the form; the page begins anew.</summary>
    private IEnumerable<KeyValuePair<string, string>> Kept
    {
        get
        {
            var own = Query with { Filter = Query.Filter with { Text = "", Sort = FigureSort.File }, Page = 1 };
            foreach (var pair in FigureParameters.Write(own)) yield return pair;
            if (Preferences.ForLinks is { } language) yield return new(Preferences.LanguageParameter, Code.Of(language));
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var state = FiguresState.FromAddress(HttpContext.Request);
        if (state.Ignored.IsEmpty && PageQuestion.HasEmptyParameters(HttpContext.Request))
        {
            Navigation.NavigateTo(state.ToAddress());
            return;
        }

        list = await Statements.ListAsync(state.Query, HttpContext.RequestAborted);
        list = list with { Ignored = state.Ignored.AddRange(list.Ignored) };
        groups = FigureFacets.Of(list, Preferences);
    }

    private string Address(FigureQuery query) => AppUrls.FiguresOf(query, Preferences.ForLinks);

    private string Text(string key) => Words.Get("Figures", key, Language);
}
