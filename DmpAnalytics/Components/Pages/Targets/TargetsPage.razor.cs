using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Indicators.Reviews;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Targets;

/// <summary>Every promise of a programme with its announcement, its revisions and what became of it.</summary>
[ReadingPage]
public partial class TargetsPage
{
    private static readonly string[] Own = ["programme", "at", "known"];

    private TargetsData? data;
    private TargetsState state = null!;
    private Question question = new();
    private ImmutableArray<Problem> problems = [];
    private ReferenceData reference = null!;
    private string? programme;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private TargetsReader Reader { get; set; } = null!;

    [Inject]
    private Analyst Analyst { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    private string Title => Words.Format("Targets", "title", Language, data!.Question.Programme.Name.Set(Language));

    private string Here => new Uri(Navigation.Uri).PathAndQuery;

    /// <summary>How many were announced, and what became of them.</summary>
    private string Lead => data!.Reviews.IsEmpty
        ? Words.Format("Targets", "lead.none", Language, Formats.Period(data.Question.At, Language))
        : Words.Format(
            "Targets",
            data.Reviews.Length == 1 ? "lead.one" : "lead",
            Language,
            Formats.Number(data.Reviews.Length, Language),
            Formats.Period(data.Question.At, Language),
            TargetText.Counts(data.Reviews, Language));

    private List<TargetReview> Shown => [.. data!.Reviews.Where(review => state.Outcome is null || review.Outcome == state.Outcome)];

    private IEnumerable<(TargetOutcome Outcome, int Count)> Counts =>
        Enum.GetValues<TargetOutcome>().OrderBy(outcome => outcome == TargetOutcome.Unknown).Select(outcome => (outcome, data!.Reviews.Count(review => review.Outcome == outcome)));

    /// <summary>As judged: what a number opens is asked of the same date.</summary>
    private Question Asked => question with { Programme = data!.Question.Programme.Id, At = data.Question.At };

    private IEnumerable<KeyValuePair<string, string>> Kept
    {
        get
        {
            foreach (var pair in QuestionParameters.Write(question with { Scope = null, Region = null, Target = null }).Where(pair => !Own.Contains(pair.Key))) yield return pair;
            if (Preferences.ForLinks is { } language) yield return new(Preferences.LanguageParameter, Code.Of(language));
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var read = TargetsState.FromAddress(HttpContext.Request);
        if (read.IsAnswered)
        {
            state = read.Value;
            question = state.Question;
            if (PageQuestion.HasEmptyParameters(HttpContext.Request))
            {
                Navigation.NavigateTo(state.ToAddress());
                return;
            }

            var asked = await Reader.ReadAsync(state, Language, HttpContext.RequestAborted);
            data = asked.Value;
            problems = asked.Problems;
        }
        else
        {
            problems = read.Problems;
        }

        if (data is not null) return;
        programme = problems.Any(problem => problem.IsNotFound) ? null : HttpContext.Request.Query["programme"].FirstOrDefault();
        reference = await Analyst.ReferenceAsync(null, HttpContext.RequestAborted);
    }

    private string NameOf(TargetReview review)
    {
        var measure = MeasureOf(review.Series.Measure, review.Series.Scope);
        return (review.Series.From, review.Series.Due) switch
        {
            ({ } from, { } due) => Words.Format("Targets", "name.span", Language, measure, Formats.Span(new(from, due), Language)),
            (null, { } due) => Words.Format("Targets", "name.due", Language, measure, Formats.Date(due, Language)),
            _ => Words.Format("Targets", "name.undated", Language, measure),
        };
    }

    private string MeasureOf(string measure, string? scope)
    {
        var name = data!.Reference.FindMeasure(measure)?.Name.Set(Language) ?? "";
        return scope is not null && data.Reference.Scopes.FirstOrDefault(item => item.Id == scope && item.Programme == data.Question.Programme.Id) is { } perimeter
            ? $"{name} ({perimeter.Name.Set(Language)})"
            : name;
    }

    private string Cell(Result result) => result.Value is { } value ? Signed(Formats.Sign(result.Qualifiers), Bare(value, result.Unit)) : Text("none");

    /// <summary>A count without its word: the row names what is counted.</summary>
    private string Bare(decimal value, string unit) => Formats.IsCount(unit) ? Formats.Number(value, Language) : Formats.Value(value, unit, Language);

    private static string Signed(string sign, string value) => sign.Length == 0 ? value : $"{sign}{Formats.NarrowSpace}{value}";

    private string Text(string key) => Words.Get("Targets", key, Language);
}
