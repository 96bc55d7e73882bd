using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Reviews;

namespace DmpAnalytics.Components.Pages.Targets;

/// <summary>What the address of the targets holds: the question, the outcome to keep, the measure drawn, whether events stand on the axis, and the language where it says one.</summary>
public sealed record TargetsState(Question Question, TargetOutcome? Outcome, string? Measure, bool ShowsEvents, Preferences Preferences)
{
    /// <summary>The parameter that keeps the targets of one outcome.</summary>
    public const string OutcomeParameter = "outcome";

    public static Outcome<TargetsState> FromAddress(HttpRequest request)
    {
        var question = PageQuestion.Read(request, OutcomeParameter, TargetCharts.MeasureOption, ChartContext.EventsOption);
        var (shows, wrong) = PageQuestion.Flag(request, ChartContext.EventsOption, usual: true);
        var asked = request.Query[OutcomeParameter];
        var measure = request.Query[TargetCharts.MeasureOption].ToString() is { Length: > 0 } said ? said : null;
        TargetOutcome? outcome = null;
        var problems = question.Problems.ToBuilder();
        if (wrong is not null) problems.Add(wrong);
        if (asked.ToString() is { Length: > 0 } text)
        {
            if (Code.TryParse<TargetOutcome>(text, out var known)) outcome = known;
            else problems.Add(new(ProblemCode.BadValue, OutcomeParameter, text) { Allowed = [.. Code.All<TargetOutcome>()] });
        }

        return problems.Count == 0 ? new TargetsState(question.Value!, outcome, measure, shows, Preferences.Of(request)) : problems.ToImmutable();
    }

    public string ToAddress() => AppUrls.WithOptions(
        AppUrls.TargetsOf(Question, Outcome is { } chosen ? Code.Of(chosen) : null, Measure, Preferences.ForLinks),
        ShowsEvents ? [] : [KeyValuePair.Create(ChartContext.EventsOption, "false")]);

    /// <summary>What its chart reads.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Options =>
    [
        .. Measure is null ? [] : new[] { KeyValuePair.Create(TargetCharts.MeasureOption, Measure) },
        .. ShowsEvents ? [] : new[] { KeyValuePair.Create(ChartContext.EventsOption, "false") },
    ];
}
