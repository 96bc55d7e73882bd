using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;

namespace DmpAnalytics.Components.Pages.Overview;

/// <summary>What the address of the Overview holds: the question, and the language where it says one.</summary>
public sealed record OverviewState(Question Question, Preferences Preferences)
{
    /// <summary>The state of an address, or everything that is wrong with it.</summary>
    public static Outcome<OverviewState> FromAddress(HttpRequest request)
    {
        var question = PageQuestion.Read(request);
        return question.IsAnswered ? new OverviewState(question.Value, Preferences.Of(request)) : question.Problems;
    }

    /// <summary>The address that opens this state again; defaults are left out.</summary>
    public string ToAddress() => AppUrls.OverviewOf(Question, Preferences.ForLinks);
}
