using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>
/// The question as a sentence one can change, with plain controls: it works without script. A programme is chosen by a
/// link, since perimeter, date and target belong to it; what is chosen keeps the rest of the address.
/// </summary>
public partial class QuestionForm
{
    private static readonly string[] Own = ["scope", "at", "denominator", "target"];

    /// <summary>As asked.</summary>
    [Parameter, EditorRequired]
    public required Question Question { get; set; }

    /// <summary>As answered, with every default put in.</summary>
    [Parameter, EditorRequired]
    public required ResolvedQuestion Resolved { get; set; }

    /// <summary>The path of the page.</summary>
    [Parameter, EditorRequired]
    public required string Action { get; set; }

    /// <summary>The perimeters one may ask under.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Scope> Scopes { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Denominator> Denominators { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    private string Summary => Resolved.Scope is { } scope
        ? Words.Format(
            "Questions", "summary", Language, Resolved.Programme.Name.Set(Language), scope.Name.Set(Language), Formats.Period(Resolved.At, Language))
        : Words.Format("Questions", "summary.bare", Language, Resolved.Programme.Name.Set(Language), Formats.Period(Resolved.At, Language));

    /// <summary>Everything of the address that has no control here.</summary>
    private IEnumerable<KeyValuePair<string, string>> Kept
    {
        get
        {
            foreach (var pair in QuestionParameters.Write(Question).Where(pair => !Own.Contains(pair.Key))) yield return pair;
            if (Preferences.ForLinks is { } language) yield return new(Preferences.LanguageParameter, Code.Of(language));
        }
    }

    /// <summary>The promises and forecasts of stocks that have a due date, by it.</summary>
    private List<Target> Targets =>
        [.. Reference.Targets
            .Where(target => target.Programme == Resolved.Programme.Id && target.Scope is null && target.Due is not null && target.Rank != Rank.Deprecated
                && target.Measure is MeasureIds.DossiersCreated or MeasureIds.DossiersFed or MeasureIds.DossiersActivated)
            .OrderBy(target => target.Due).ThenBy(target => target.Value).ThenBy(target => target.Id, StringComparer.Ordinal)];

    private string AddressOf(Programme programme) =>
        AppUrls.WithQuestion(Action, new() { Programme = programme.Id, Data = Question.Data }, Preferences.ForLinks);

    private string NameOf(Target target)
    {
        var name = Words.Format("Questions", "target.option", Language, Formats.Promised(target, Language), Formats.Date(target.Due!.Value, Language));
        var source = Reference.FindSource(target.Source)?.Publisher;
        return source is null ? $"{name} ({LineageText.Kind(target.Kind, Language)})" : $"{name} ({LineageText.Kind(target.Kind, Language)}, {source})";
    }

    private string Text(string key) => Words.Get("Questions", key, Language);
}
