using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Compare;

/// <summary>Programmes side by side in one currency and, where there are indexes, one year's prices.</summary>
[ReadingPage]
public partial class ComparePage
{
    private static readonly string[] Own = ["programme", "at", "currency", "prices", "known"];

    private CompareData? data;
    private CompareState state = null!;
    private ImmutableArray<Problem> problems = [];
    private ReferenceData reference = null!;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private CompareReader Reader { get; set; } = null!;

    [Inject]
    private Analyst Analyst { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    /// <summary>In whose money and of which year all amounts are given: the programme's own currency is not said in its question.</summary>
    private PriceBasis Chosen => new(data!.Compared[0].Question.Prices, data.Compared[0].Question.Currency);

    private string Conditions
    {
        get
        {
            var foreign = data!.Compared.Select(item => item.Resolved).FirstOrDefault(resolved => resolved.Prices.Currency is not null) ?? data.Compared[0].Resolved;
            return QuestionText.Sentence(foreign, Language);
        }
    }

    private IEnumerable<string> Currencies => data!.Reference.ExchangeRates.Select(rate => rate.Currency).Append(PriceBasis.Euro).Distinct()
        .OrderBy(currency => currency != PriceBasis.Euro).ThenBy(currency => Formats.Currency(currency, Language), StringComparer.Create(Words.Culture(Language), ignoreCase: true));

    private IEnumerable<int> Years => data!.Compared.Select(item => item.Programme.Country).Distinct()
        .SelectMany(data.Reference.IndexYears).Distinct().OrderDescending();

    private IEnumerable<KeyValuePair<string, string>> Kept
    {
        get
        {
            foreach (var pair in QuestionParameters.Write(state.Question).Where(pair => !Own.Contains(pair.Key))) yield return pair;
            if (Preferences.ForLinks is { } language) yield return new(Preferences.LanguageParameter, Code.Of(language));
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var read = CompareState.FromAddress(HttpContext.Request);
        if (read.IsAnswered)
        {
            state = read.Value;
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

        if (data is null) reference = await Analyst.ReferenceAsync(null, HttpContext.RequestAborted);
    }

    private string Text(string key) => Words.Get("Compare", key, Language);
}
