using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Components.Layout;

namespace DmpAnalytics.Components.Pages.Compare;

/// <summary>What the address of a comparison holds: the programmes (none is all), the question put to each, and whether prices are those of their time.</summary>
public sealed record CompareState(ImmutableArray<string> Programmes, bool IsNominal, Question Question, Preferences Preferences)
{
    public static Outcome<CompareState> FromAddress(HttpRequest request)
    {
        var question = PageQuestion.Read(request, ComparisonCharts.ProgrammesOption, ComparisonCharts.NominalOption);
        var nominal = request.Query[ComparisonCharts.NominalOption].ToString();
        if (nominal is not ("" or "true" or "false"))
            return question.Problems.Add(new(ProblemCode.BadValue, ComparisonCharts.NominalOption, nominal) { Allowed = ["true", "false"] });
        if (!question.IsAnswered) return question.Problems;

        // A link from a page about one programme means that one.
        ImmutableArray<string> programmes =
        [
            .. request.Query[ComparisonCharts.ProgrammesOption].Append(question.Value.Programme)
                .OfType<string>().Where(id => id.Length > 0).Distinct(StringComparer.Ordinal),
        ];
        return new CompareState(programmes, nominal == "true", question.Value with { Programme = null }, Preferences.Of(request));
    }

    public ImmutableArray<KeyValuePair<string, string>> Options =>
    [
        .. Programmes.Select(id => KeyValuePair.Create(ComparisonCharts.ProgrammesOption, id)),
        .. IsNominal ? [KeyValuePair.Create(ComparisonCharts.NominalOption, "true")] : Array.Empty<KeyValuePair<string, string>>(),
    ];

    public string ToAddress() => AppUrls.CompareOf(Question, Options, Preferences.ForLinks);
}
