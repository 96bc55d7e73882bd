using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Architecture;

/// <summary>Everything that is listed has its words in both languages, and every definition is listed.</summary>
public class CatalogueTests
{
    /// <summary>Public and never renamed: an id is added here with its definition.</summary>
    private static readonly string[] FrozenIndicators =
    [
        "active_dossiers", "activation_rate", "spend_to_date", "spend_in_period", "cost_per_dossier", "cost_per_active_dossier",
        "cost_per_activated_dossier", "cost_per_document", "marginal_cost_per_active_dossier", "target_attainment", "cost_at_target", "overrun", "pace", "required_pace",
        "date_reached", "connections_per_active_dossier", "cost_per_connection", "coverage",
    ];

    [Fact]
    public void Indicators_OfTheCatalogue_AreTheFrozenOnes() =>
        Assert.Equal(FrozenIndicators.Order(StringComparer.Ordinal), IndicatorCatalog.All.Select(indicator => indicator.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Definitions_OfTheFolder_AreAllInTheCatalogue() =>
        Assert.Equal(
            SourceTree.Files("DmpAnalytics/Indicators/Definitions", ".cs").Count(file => file.Text.Contains("IndicatorDefinition Definition", StringComparison.Ordinal)),
            IndicatorCatalog.All.Count);

    [Fact]
    public void Indicators_OfTheCatalogue_HaveNameAndMeaning() =>
        Check.None(Missing("Indicators", IndicatorCatalog.All.SelectMany(indicator => new[] { indicator.Id, indicator.Id + ".meaning" })));

    [Fact]
    public void Reasons_AllOfThem_HaveASentenceAndARemedy() =>
        Check.None(Missing("Reasons", Code.All<ReasonCode>().SelectMany(code => new[] { code, code + ".remedy" })));

    [Fact]
    public void Problems_AllOfThem_HaveASentence() => Check.None(Missing("Problems", Code.All<ProblemCode>()));

    [Fact]
    public void Parameters_OfTheInterface_AreDescribed() =>
        Check.None(Missing("Api", QuestionParameters.All.Concat(QuestionParameters.Presentation).Select(name => "parameter." + name)));

    [Fact]
    public void Issues_AllOfThem_HaveASentence() => Check.None(Missing("Issues", Code.All<IssueCode>()));

    [Fact]
    public void Lineage_AllItsRolesAndRules_HaveWords() =>
        Check.None(Missing(
            "Lineage",
            [
                .. Code.All<InputRole>().Select(code => "role." + code),
                .. Code.All<FigureRole>().Select(code => "figure." + code),
                .. Code.All<SetAside>().Select(code => "aside." + code),
                .. Code.All<SourceKind>().Select(code => "source." + code),
                .. Code.All<TargetKind>().Select(code => "target." + code),
            ]));

    [Fact]
    public void Missing_OfAKeyWithoutWords_IsFound() => Assert.Equal(2, Missing("Reasons", ["no_such_reason"]).Count());

    private static IEnumerable<string> Missing(string area, IEnumerable<string> keys) =>
        from key in keys
        from language in new[] { Language.Fr, Language.En }
        where Words.Find(area, key, language) is null
        select $"{area} has no {key} in {language}.";
}
