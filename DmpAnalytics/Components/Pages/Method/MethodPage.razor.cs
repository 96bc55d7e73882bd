using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Method;

/// <summary>
/// How numbers are made: formulas, rules, words, measures, perimeters, places, reasons and plausibility rules, written from the
/// definitions that compute. Every item has an anchor.
/// </summary>
[ReadingPage]
public partial class MethodPage
{
    private static readonly string[] Parts = ["formulas", "rules", "words", "measures", "scopes", "places", "reasons", "checks"];

    private ReferenceData? reference;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private Analyst Analyst { get; set; } = null!;

    private Language Language => Preferences.Language;

    /// <summary>The page has a base address, so that an anchor alone would lead to the first page.</summary>
    private string Here => AppUrls.Page(AppUrls.Method, Preferences.ForLinks);

    protected override async Task OnInitializedAsync() => reference = await Analyst.ReferenceAsync(null, HttpContext.RequestAborted);

    private string Text(string key) => Words.Get("Method", key, Language);
}
