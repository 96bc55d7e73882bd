using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Architecture;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Indicators.Checks;

/// <summary>Everything that the rules find in the published figures, read line by line and kept.</summary>
public class ShippedFindingsTests
{
    private static readonly Lazy<IReadOnlyList<Finding>> Found = new(() =>
        DmpAnalytics.Indicators.Checks.Checks.Run(ShippedFigures.Reference, ShippedFigures.All, new()));

    [Fact]
    public void Findings_OfThePublishedFigures_AreTheKeptOnes() =>
        Assert.Equal(
            SourceTree.Read("DmpAnalytics.Tests/Golden/findings.txt"),
            string.Concat(Found.Value.Select(finding => Line(finding) + "\n")));

    [Fact]
    public void Findings_InAnyOrderOfTheFigures_AreTheSame() =>
        Assert.Equal(
            Found.Value.Select(finding => Line(finding)),
            DmpAnalytics.Indicators.Checks.Checks.Run(ShippedFigures.Reference, ShippedFigures.All.Reverse(), new()).Select(finding => Line(finding)));

    [Fact]
    public void Sentences_InBothLanguages_HaveNoCodeAndNoOpenPlace() =>
        Assert.All(
            Enum.GetValues<Language>().SelectMany(language => Found.Value.Select(finding => FindingText.Sentence(finding, ShippedFigures.Reference, language))),
            sentence =>
            {
                Assert.DoesNotContain('_', sentence);
                Assert.DoesNotContain('{', sentence);
                Assert.EndsWith(".", sentence, StringComparison.Ordinal);
            });

    [Fact]
    public void StatedPace_OfTheNinePilots_IsSaidWithWhatTheTotalImplies() =>
        Assert.Contains(Found.Value, finding =>
            finding.Rule == "average_against_flow"
            && Line(finding).Contains("about 10,000\u202Frecords per week stated, at most 6,523\u202Frecords per week implied by at most 260,000\u202Frecords in 279\u202Fdays", StringComparison.Ordinal));

    private static string Line(Finding finding) =>
        $"{Code.Of(finding.Severity)} {finding.Rule} {finding.Programme ?? "*"}: {FindingText.Sentence(finding, ShippedFigures.Reference, Language.En)}";
}
