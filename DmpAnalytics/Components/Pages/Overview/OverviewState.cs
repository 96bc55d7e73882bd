using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Components.Layout;

namespace DmpAnalytics.Components.Pages.Overview;

/// <summary>What the address of the Overview holds: the question, whether events stand on the axes, and the language where it says one.</summary>
public sealed record OverviewState(Question Question, bool ShowsEvents, Preferences Preferences)
{
    /// <summary>The state of an address, or everything that is wrong with it.</summary>
    public static Outcome<OverviewState> FromAddress(HttpRequest request)
    {
        var question = PageQuestion.Read(request, ChartContext.EventsOption);
        var (shows, wrong) = PageQuestion.Flag(request, ChartContext.EventsOption, usual: true);
        if (wrong is not null) return question.Problems.Add(wrong);
        return question.IsAnswered ? new OverviewState(question.Value, shows, Preferences.Of(request)) : question.Problems;
    }

    /// <summary>The address that opens this state again; defaults are left out.</summary>
    public string ToAddress() => AppUrls.WithOptions(AppUrls.OverviewOf(Question, Preferences.ForLinks), Options);

    /// <summary>What is not the usual of the parameters beside the question.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Options => ShowsEvents ? [] : [new(ChartContext.EventsOption, "false")];
}
