using DmpAnalytics.Domain;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Cli;

/// <summary>What the plausibility rules find, as lines to read or as JSON.</summary>
internal static class FindingReport
{
    /// <summary>More are counted, not printed.</summary>
    public const int MostLines = 200;

    public static async Task WriteTextAsync(FindingsReview review, bool all, CommandHost host)
    {
        var (shown, count) = all ? (review.All, review.AllCount) : (review.New, review.NewCount);
        foreach (var finding in shown.Take(MostLines)) await host.Output.WriteLineAsync(Line(finding, review.Reference, host.Language));
        if (count is { } known && known > MostLines) await host.Output.WriteLineAsync(host.Text("MoreFindings", host.Number(known - MostLines)));
        await host.Output.WriteLineAsync(review.AllCount is { } whole
            ? host.Text("FindingCounts", host.Number(review.NewCount), host.Number(whole))
            : host.Text("FindingCountsNearby", host.Number(review.NewCount), host.Number(NearbyFigures.Few)));
    }

    /// <summary>
    /// <c>{rule, severity, programme, measure, scope, region, figures[], targets[], sources[], isNew, text{fr, en}}</c>; ids only.
    /// </summary>
    public static IEnumerable<object> Json(FindingsReview review, bool all)
    {
        var fresh = review.New.ToHashSet(ReferenceEqualityComparer.Instance);
        return (all ? review.All : review.New).Select(finding => new
        {
            finding.Rule,
            Severity = Code.Of(finding.Severity),
            finding.Programme,
            finding.Measure,
            finding.Scope,
            finding.Region,
            Figures = finding.Figures.Select(figure => figure.Id),
            Targets = finding.Targets.Select(target => target.Id),
            finding.Sources,
            IsNew = fresh.Contains(finding),
            Text = new
            {
                Fr = FindingText.Sentence(finding, review.Reference, Language.Fr),
                En = FindingText.Sentence(finding, review.Reference, Language.En),
            },
        });
    }

    /// <summary>One finding on one line: how sure it is, its rule, its programme, and the sentence.</summary>
    public static string Line(Finding finding, ReferenceData reference, Language language) => Words.Format(
        "Cli",
        "FindingLine",
        language,
        FindingText.Severity(finding.Severity, language),
        finding.Rule,
        finding.Programme ?? "*",
        FindingText.Sentence(finding, reference, language));
}
