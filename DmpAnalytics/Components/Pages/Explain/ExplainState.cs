using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;

namespace DmpAnalytics.Components.Pages.Explain;

/// <summary>What the address of a lineage holds: the indicator, the question, and the language where it says one.</summary>
public sealed record ExplainState(string Indicator, Question Question, Preferences Preferences)
{
    public static Outcome<ExplainState> FromAddress(string indicator, HttpRequest request)
    {
        var question = PageQuestion.Read(request);
        return question.IsAnswered ? new ExplainState(indicator, question.Value, Preferences.Of(request)) : question.Problems;
    }

    public string ToAddress() => AppUrls.Explain(Indicator, Question, Preferences.ForLinks);
}
