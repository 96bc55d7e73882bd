using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Export;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Overview;

/// <summary>The finding: the number, its doubt, what it means, and its whole calculation in place.</summary>
public partial class OverviewHeadline
{
    private string finding = "";

    [Parameter, EditorRequired]
    public required OverviewData Data { get; set; }

    /// <summary>As asked, for addresses.</summary>
    [Parameter, EditorRequired]
    public required Question Question { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Quotation Quoted =>
        AnswerQuotation.Of(Data.Headline, Question, Data.Reference, Data.Edition, Language, Navigation.BaseUri.TrimEnd('/'));

    private string Explain => AppUrls.Explain(Data.Headline.Id, Question, Preferences.ForLinks);

    /// <summary>The name of the link begins with what is seen of it.</summary>
    private string Opening => Words.Format(
        "Overview",
        "open",
        Language,
        Data.Headline.Result is { Value: { } value } result
            ? $"{Formats.Value(value, result.Unit, Language)}, {IndicatorText.Name(Data.Headline.Id, Language)}"
            : IndicatorText.Name(Data.Headline.Id, Language));

    /// <summary>The programme, the date in words and what the money covers.</summary>
    private string Asked
    {
        get
        {
            var asked = Words.Format("Overview", "headline.on", Language, Formats.Period(Data.Question.At, Language), Data.Question.Programme.Name.Set(Language));
            return Data.Question.Scope is { } scope ? $"{asked} {Words.Format("Overview", "headline.scope", Language, scope.Name.Set(Language))}" : asked;
        }
    }

    protected override void OnParametersSet() => finding = Finding.Of(Data, Language);

    private string Text(string key) => Words.Get("Overview", key, Language);
}
