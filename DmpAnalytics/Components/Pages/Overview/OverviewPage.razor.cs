using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Overview;

/// <summary>
/// The first page: what each dossier cost, what each active one cost, and how far that is from what was promised, with
/// every number opening its lineage.
/// </summary>
[ReadingPage]
public partial class OverviewPage
{
    private OverviewData? data;
    private OverviewState state = null!;
    private Question question = new();
    private ImmutableArray<Problem> problems = [];
    private ReferenceData reference = null!;
    private string? programme;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private OverviewReader Reader { get; set; } = null!;

    [Inject]
    private Analyst Analyst { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Title => $"{IndicatorText.Name(data!.Headline.Id, Preferences.Language)}, {data.Question.Programme.Name.Set(Preferences.Language)}";

    protected override async Task OnInitializedAsync()
    {
        var asked = OverviewState.FromAddress(HttpContext.Request);
        if (asked.IsAnswered)
        {
            if (PageQuestion.HasEmptyParameters(HttpContext.Request))
            {
                Navigation.NavigateTo(asked.Value.ToAddress());
                return;
            }

            state = asked.Value;
            question = state.Question;
            var read = await Reader.ReadAsync(state, Preferences.Language, HttpContext.RequestAborted);
            data = read.Value;
            problems = read.Problems;
        }
        else
        {
            problems = asked.Problems;
        }

        if (data is not null) return;
        programme = problems.Any(problem => problem.IsNotFound) ? null : HttpContext.Request.Query["programme"].FirstOrDefault();
        reference = await Analyst.ReferenceAsync(null, HttpContext.RequestAborted);
    }
}
