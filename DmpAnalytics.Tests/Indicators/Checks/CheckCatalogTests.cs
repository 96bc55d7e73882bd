using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Checks;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Architecture;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Indicators.Checks;

public class CheckCatalogTests
{
    /// <summary>Public and never renamed: an id is added here with its rule.</summary>
    private static readonly string[] Frozen =
    [
        "empty_above_created", "used_above_created", "cumulative_falls", "parts_above_whole", "regions_above_country", "stock_jump",
        "average_against_growth", "average_against_flow", "spend_above_budget", "spend_above_target", "whole_below_parts",
        "measured_after_source", "sources_disagree", "target_announced_late", "source_without_date", "nonzero_before_opening",
        "start_moved_back",
    ];

    [Fact]
    public void Rules_OfTheCatalogue_AreTheFrozenOnes() => Assert.Equal(Frozen, CheckCatalog.All.Select(rule => rule.Id));

    [Fact]
    public void Rules_OfTheFolder_AreAllInTheCatalogue() =>
        Assert.Equal(
            SourceTree.Files("DmpAnalytics/Indicators/Checks", ".cs").Count(file => file.Text.Contains("static readonly CheckRule Rule", StringComparison.Ordinal)),
            CheckCatalog.All.Count);

    [Fact]
    public void Rule_ById_IsFoundOrNone()
    {
        Assert.Same(StockJump.Rule, CheckCatalog.Find("stock_jump"));
        Assert.Null(CheckCatalog.Find("no_such_rule"));
    }

    [Fact]
    public void Rules_AllOfThem_HaveNameMeaningAndSentence() =>
        Check.None(
            from rule in CheckCatalog.All
            from key in new[] { rule.Id, rule.Id + ".meaning", rule.Id + ".finding" }
            from language in Enum.GetValues<Language>()
            where Words.Find("Checks", key, language) is null
            select $"Checks has no {key} in {language}.");

    [Fact]
    public void Severities_AllOfThem_HaveWords() =>
        Assert.All(Enum.GetValues<FindingSeverity>(), severity => Assert.NotEmpty(FindingText.Severity(severity, Language.Fr)));

    [Fact]
    public void Document_EveryRuleAndThreshold_IsMentioned() =>
        Check.None(Documents.Missing(
            "docs/quality.md",
            SourceTree.Read("docs/quality.md"),
            [.. CheckCatalog.All.Select(rule => rule.Id), .. typeof(CheckOptions).GetProperties().Select(option => option.Name)]));
}
