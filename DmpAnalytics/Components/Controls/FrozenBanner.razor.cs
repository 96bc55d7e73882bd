using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Reviews;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>
/// On every page whose address names a data version: whether what it shows is still so, what it was and what it is now, and
/// why, or that it was withdrawn.
/// </summary>
public partial class FrozenBanner
{
    private FrozenView? view;
    private ReferenceData? reference;

    [CascadingParameter]
    public HttpContext? HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private FrozenReader Reader { get; set; } = null!;

    [Inject]
    private Analyst Analyst { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    private bool IsFramed => HttpContext!.Request.Path.StartsWithSegments(AppUrls.Embed);

    private string Latest => new Uri(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["data"] = null, ["version"] = null })).PathAndQuery;

    private bool HasNumber => view is { State: FrozenState.Revised or FrozenState.Withdrawn, NumberThen: { } then } && Said(then) != Said(view.NumberNow);

    private string Sentence => Words.Format(
        "Quote",
        view!.Then.Data == view.Now.Data ? "frozen.latest.sentence" : "frozen.sentence",
        Language,
        Formats.Number(view.Then.Data, Language),
        Formats.Date(view.Then.Day, Language),
        Formats.Number(view.Now.Data, Language),
        Formats.Date(view.Now.Day, Language));

    private string Number => Words.Format(
        "Quote",
        "frozen.number",
        Language,
        IndicatorText.Name(view!.NumberThen!.Id, view.NumberThen.Question.Denominator, Language),
        Said(view.NumberThen),
        Said(view.NumberNow));

    protected override async Task OnInitializedAsync()
    {
        if (HttpContext is not { } context) return;
        view = await Reader.ReadAsync(context.Request.Path.Value ?? "/", [.. PageQuestion.Pairs(context.Request)], Language, context.RequestAborted);
        if (view is not null) reference = await Analyst.ReferenceAsync(view.Now.Data, context.RequestAborted);
    }

    private string Said(Answer? answer) => answer?.Result switch
    {
        { Value: { } value } result => ResultText.Doubt(result, Language) is { Length: > 0 } doubt
            ? $"{Formats.Value(value, result.Unit, Language)} ({doubt})"
            : Formats.Value(value, result.Unit, Language),
        { Reason: { } reason } => ReasonText.Sentence(reason, reference!, Language),
        _ => Text("frozen.gone"),
    };

    private string CauseOf(Difference cause) => Words.Format(
        "Quote", "cause." + Code.Of(cause.Cause), Language, Said(cause.Then), Said(cause.Now));

    /// <summary>The measure, its time, the value and who says so.</summary>
    private string Said(Figure? figure)
    {
        if (figure is null) return "–";
        var measure = reference!.FindMeasure(figure.Measure)?.Name.Set(Language) ?? "";
        var source = reference.FindSource(figure.Source) is { } known ? Export.SourceNames.Short(known) : "";
        return Words.Format(
            "Quote", "cause.figure", Language, measure, Formats.Period(figure.Period, figure.Precision, Language), Formats.Published(figure, Language), source);
    }

    private string Text(string key) => Words.Get("Quote", key, Language);
}
