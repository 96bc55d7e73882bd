using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>
/// The question as a sentence one can change, with plain controls: it works without script. A programme is chosen by a
/// link, since perimeter, date and target belong to it; what is chosen keeps the rest of the address.
/// </summary>
public partial class QuestionForm
{
    private static readonly string[] Own = ["scope", "at", "denominator", "target", "prices", "currency", "known", "bounds", "breaks"];

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

    /// <summary>What the page keeps in its address beside the question.</summary>
    [Parameter]
    public ImmutableArray<KeyValuePair<string, string>> Options { get; set; } = [];

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    private string Summary
    {
        get
        {
            var at = Formats.Period(Resolved.At, Language);
            var programme = Resolved.Programme.Name.Set(Language);
            var asked = Resolved.Scope is { } scope
                ? Words.Format("Questions", "summary", Language, programme, scope.Name.Set(Language), at)
                : Words.Format("Questions", "summary.bare", Language, programme, at);
            return IsUnusual ? $"{asked}, {QuestionText.Unusual(Resolved, Language)}" : asked;
        }
    }

    private bool IsUnusual => QuestionText.Unusual(Resolved, Language).Length > 0;

    /// <summary>What stands in the folded part, said while it is folded.</summary>
    private string More => QuestionText.Sentence(Resolved, Language).TrimEnd('.');

    /// <summary>The years of whose prices there is an index, latest first.</summary>
    private IEnumerable<int> Years => Reference.IndexYears(Resolved.Programme.Country).Reverse();

    /// <summary>The programme's own first.</summary>
    private IEnumerable<string> Currencies =>
        PriceBasis.CurrenciesFor(Resolved.Programme, Reference)
            .OrderBy(currency => currency != Resolved.Programme.Currency).ThenBy(currency => NameOf(currency), StringComparer.Create(Words.Culture(Language), ignoreCase: true));

    /// <summary>Everything of the address that has no control here.</summary>
    private IEnumerable<KeyValuePair<string, string>> Kept
    {
        get
        {
            foreach (var pair in QuestionParameters.Write(Question).Where(pair => !Own.Contains(pair.Key))) yield return pair;
            foreach (var option in Options) yield return option;
            if (Preferences.ForLinks is { } language) yield return new(Preferences.LanguageParameter, Code.Of(language));
        }
    }

    /// <summary>The promises and forecasts of stocks that have a due date, by it.</summary>
    private List<Target> Targets =>
        [.. Reference.Targets
            .Where(target => target.Programme == Resolved.Programme.Id && target.Scope is null && target.Due is not null && target.Rank != Rank.Deprecated
                && target.Measure is MeasureIds.DossiersCreated or MeasureIds.DossiersFed or MeasureIds.DossiersActivated)
            .OrderBy(target => target.Due).ThenBy(target => target.Value).ThenBy(target => target.Id, StringComparer.Ordinal)];

    /// <summary>What can be asked of every programme stays.</summary>
    private string AddressOf(Programme programme) => AppUrls.WithOptions(AppUrls.WithQuestion(
        Action,
        new()
        {
            Programme = programme.Id,
            Prices = Question.Prices,
            Currency = Question.Currency,
            Known = Question.Known,
            Data = Question.Data,
            Bounds = Question.Bounds,
            Breaks = Question.Breaks,
        },
        Preferences.ForLinks), Options);

    /// <summary>The default leaves the address.</summary>
    private string ValueOf(string currency) => currency == Resolved.Programme.Currency ? "" : currency;

    private string NameOf(string currency)
    {
        var name = Formats.Currency(currency, Language);
        return currency == Resolved.Programme.Currency ? Words.Format("Questions", "currency.own", Language, name) : name;
    }

    private string NameOf(Target target)
    {
        var name = Words.Format("Questions", "target.option", Language, Formats.Promised(target, Language), Formats.Date(target.Due!.Value, Language));
        var source = Reference.FindSource(target.Source)?.Publisher;
        return source is null ? $"{name} ({LineageText.Kind(target.Kind, Language)})" : $"{name} ({LineageText.Kind(target.Kind, Language)}, {source})";
    }

    private string Text(string key) => Words.Get("Questions", key, Language);
}
