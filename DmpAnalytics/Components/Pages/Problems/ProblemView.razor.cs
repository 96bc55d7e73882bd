using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Problems;

/// <summary>
/// What is wrong with the question of an address and what exists instead, with links. The status is 404 where the
/// programme or indicator does not exist, else 400.
/// </summary>
public partial class ProblemView
{
    [Parameter, EditorRequired]
    public ImmutableArray<Problem> Problems { get; set; }

    /// <summary>The programme of the address, for the links to its perimeters and targets.</summary>
    [Parameter]
    public string? Programme { get; set; }

    [Parameter, EditorRequired]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [CascadingParameter]
    public HttpContext? HttpContext { get; set; }

    private Language Language => Preferences.Language;

    /// <summary>A page that still reads has no answer yet, and no problem either: it is no refusal.</summary>
    private bool IsReady => !Problems.IsEmpty && Reference is not null;

    private bool IsNotFound => Problems.Any(problem => problem.IsNotFound);

    private string Title => Text(IsNotFound ? "problem.not_found" : "problem.bad");

    protected override void OnParametersSet()
    {
        if (!IsReady || HttpContext is not { Response.HasStarted: false } context) return;
        var status = IsNotFound ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
        // Told when the answer starts: a page that is 404 while it is still rendered is replaced by the general one.
        context.Response.OnStarting(() =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
    }

    /// <summary>How a value is written that cannot be listed, with what each example means.</summary>
    private List<(string Form, string Reading)> FormsOf(Problem problem) => problem.Parameter switch
    {
        "at" or "from" or "to" => [.. problem.Allowed.Select(form => (form, Period.TryParse(form, out var period) ? Formats.Period(period, Language) : ""))],
        "known" => [.. problem.Allowed.Select(form => (form, Period.TryParse(form, out var known)
            ? Words.Format("Problems", "known.reading", Language, Formats.Date(known.Last, Language))
            : ""))],
        "prices" => PricesOf(problem),
        "currency" => [.. PriceBasis.CurrenciesFor(Asked, Reference).Select(currency => (currency, Formats.Currency(currency, Language)))],
        "data" or "version" => [.. problem.Allowed.Select(form => (form, problem.Code == ProblemCode.BadValue ? Words.Get("Problems", "number.reading", Language) : ""))],
        _ => [],
    };

    /// <summary>As paid, or of a year of which the programme's country has an index.</summary>
    private List<(string Form, string Reading)> PricesOf(Problem problem)
    {
        var years = Reference.IndexYears(Asked.Country).ToList();
        return [.. problem.Allowed.Where(form => form == QuestionParameters.Nominal || years.Count > 0).Select(form => (form, form == QuestionParameters.Nominal
            ? Words.Get("Questions", "prices.nominal", Language)
            : Words.Format("Problems", "prices.years", Language, Formats.Year(years[0]), Formats.Year(years[^1]))))];
    }

    private List<(string Name, string? Address)> ChoicesOf(Problem problem) => problem.Parameter switch
    {
        "programme" => [.. Reference.Programmes.Select(programme => (programme.Name.Set(Language), Link(new() { Programme = programme.Id })))],
        "indicator" => [.. problem.Allowed.Select(id => (IndicatorText.Name(id, Language), (string?)AppUrls.Explain(id, new() { Programme = Programme }, Preferences.ForLinks)))],
        "scope" => [.. Chosen(problem, Reference.SpendScopes(ProgrammeId), scope => scope.Id)
            .Select(scope => (scope.Name.Set(Language), Link(new() { Programme = Programme, Scope = scope.Id })))],
        "region" => [.. Chosen(problem, Reference.Regions, region => region.Id).Select(region => (region.Name.Set(Language), (string?)null))],
        "target" => [.. Chosen(problem, Reference.Targets.Where(target => target.Programme == ProgrammeId), target => target.Id)
            .Select(target => (NameOf(target), Link(new() { Programme = Programme, Target = target.Id })))],
        "lang" => [.. Enum.GetValues<Language>().Select(language => (
            Words.Get("Shell", "language." + Code.Of(language), language), (string?)AppUrls.OverviewOf(new() { Programme = Programme }, language)))],
        _ => [.. problem.Allowed
            .Select(value => ProblemText.Choice(problem.Parameter, value, Language))
            .OfType<string>().Select(name => (name, (string?)null))],
    };

    /// <summary>Those the problem allows; all where it does not say.</summary>
    private static IEnumerable<T> Chosen<T>(Problem problem, IEnumerable<T> all, Func<T, string> id) =>
        problem.Allowed.IsEmpty ? all : all.Where(item => problem.Allowed.Contains(id(item)));

    private Programme Asked => Reference.FindProgramme(ProgrammeId) ?? Reference.Programmes[0];

    private string ProgrammeId => Programme ?? Reference.Programmes[0].Id;

    private string NameOf(Target target) => target.Due is { } due
        ? Words.Format("Questions", "target.option", Language, Formats.Promised(target, Language), Formats.Date(due, Language))
        : Formats.Promised(target, Language);

    private string? Link(Question question) => AppUrls.OverviewOf(question, Preferences.ForLinks);

    private string Text(string key) => Words.Get("Shell", key, Language);
}
