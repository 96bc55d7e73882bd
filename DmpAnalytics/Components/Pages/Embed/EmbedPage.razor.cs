using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Embed;

/// <summary>
/// One chart for a frame on another site: caption, sources, version and link inside the frame, no circuit, no script of the
/// framework. Live, or frozen where the address has a data version.
/// </summary>
[ReadingPage]
public partial class EmbedPage
{
    private ChartModel? model;
    private ImmutableArray<Problem> problems = [];
    private ReferenceData? reference;
    private string? programme;

    [Parameter]
    public required string Chart { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private Analyst Analyst { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (ChartCatalog.Find(Chart) is not { } definition)
        {
            Navigation.NotFound();
            return;
        }

        var asked = definition.Read(PageQuestion.Pairs(HttpContext.Request), Preferences.Language);
        problems = asked.Problems;
        if (Preferences.ProblemOf(HttpContext.Request) is { } language) problems = problems.Add(language);
        if (definition.Options.Contains(ChartContext.EventsOption) && PageQuestion.Flag(HttpContext.Request, ChartContext.EventsOption, usual: true).Wrong is { } events)
            problems = problems.Contains(events) ? problems : problems.Add(events);
        if (problems.IsEmpty)
        {
            var built = await ChartCatalog.BuildAsync(Analyst, definition, asked.Value!, HttpContext.RequestAborted);
            model = built.Value;
            problems = built.Problems;
        }

        if (model is not null) return;
        programme = problems.Any(problem => problem.IsNotFound) ? null : HttpContext.Request.Query["programme"].FirstOrDefault();
        reference = await Analyst.ReferenceAsync(null, HttpContext.RequestAborted);
    }
}
