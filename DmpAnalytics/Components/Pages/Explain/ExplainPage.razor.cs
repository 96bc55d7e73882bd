using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Export;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Explain;

/// <summary>Where a number comes from: its formula, its inputs and the figures behind them, with all that was set aside.</summary>
[ReadingPage]
public partial class ExplainPage
{
    private Answer? answer;
    private Quotation? quotation;
    private Question question = new();
    private ImmutableArray<Problem> problems = [];
    private ReferenceData reference = null!;
    private string? programme;

    [Parameter]
    public required string Indicator { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private Analyst Analyst { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    private string Name => IndicatorText.Name(answer!.Id, answer.Question.Denominator, Language);

    /// <summary>The question in words.</summary>
    private string Asked
    {
        get
        {
            var asked = Words.Format(
                "Overview", "headline.on", Language, Formats.Period(answer!.Question.At, Language), answer.Question.Programme.Name.Set(Language));
            return answer.Question.Scope is { } scope && answer.Result.Scope is not null
                ? $"{asked} {Words.Format("Overview", "headline.scope", Language, scope.Name.Set(Language))}"
                : asked;
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var state = ExplainState.FromAddress(Indicator, HttpContext.Request);
        if (state.IsAnswered)
        {
            question = state.Value.Question;
            var read = await Analyst.AnswerAsync(Indicator, question, HttpContext.RequestAborted);
            answer = read.Value;
            problems = read.Problems;
        }
        else
        {
            problems = state.Problems;
        }

        programme = problems.Any(problem => problem.Code == ProblemCode.UnknownProgramme) ? null : HttpContext.Request.Query["programme"].FirstOrDefault();
        reference = await Analyst.ReferenceAsync(answer?.Question.Data, HttpContext.RequestAborted);
        if (answer is not null)
        {
            var edition = await Analyst.EditionAsync(answer.Question.Data, HttpContext.RequestAborted);
            quotation = AnswerQuotation.Of(answer, question, reference, edition, Language, Navigation.BaseUri.TrimEnd('/'));
        }
    }

    private string Text(string key) => Words.Get("Overview", key, Language);
}
