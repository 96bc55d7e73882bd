using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Wording;

/// <summary>Every code that can reach a reader has words.</summary>
public class WordsOfCodesTests
{
    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Lineage_EveryCode_IsSaid(Language language)
    {
        IEnumerable<string> texts =
        [
            .. Enum.GetValues<InputRole>().Select(code => LineageText.Role(code, language)),
            .. Enum.GetValues<FigureRole>().Select(code => LineageText.Role(code, language)),
            .. Enum.GetValues<SetAside>().Select(code => LineageText.Why(code, language)),
            .. Enum.GetValues<SourceKind>().Select(code => LineageText.Kind(code, language)),
            .. Enum.GetValues<TargetKind>().Select(code => LineageText.Kind(code, language)),
        ];

        Assert.All(texts, text => Assert.DoesNotContain('_', text));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Problem_EveryCode_IsASentenceAboutTheParameter(Language language)
    {
        foreach (var code in Enum.GetValues<ProblemCode>())
        {
            var sentence = ProblemText.Sentence(new(code, "scope", "this"), language);

            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain('{', sentence);
        }
    }

    [Fact]
    public void Problem_EveryParameter_IsNamedInWords() =>
        Assert.All(QuestionParameters.All, name => Assert.NotEqual(ProblemText.Parameter("other", Language.Fr), ProblemText.Parameter(name, Language.Fr)));

    [Fact]
    public void Problem_FixedChoices_AreSaidInWords()
    {
        Assert.Equal("dossiers actifs", ProblemText.Choice("denominator", "active", Language.Fr));
        Assert.Equal("oui", ProblemText.Choice("bounds", "true", Language.Fr));
        Assert.Null(ProblemText.Choice("programme", "dmp", Language.Fr));
        Assert.All(Code.All<Denominator>(), code => Assert.NotNull(ProblemText.Choice("denominator", code, Language.Fr)));
        Assert.All(Code.All<Every>(), code => Assert.NotNull(ProblemText.Choice("every", code, Language.En)));
    }

    [Fact]
    public void Indicator_ActivatedDenominator_NamesTheShareOfActivated()
    {
        Assert.Equal("Part de dossiers activés", IndicatorText.Name("activation_rate", Denominator.Activated, Language.Fr));
        Assert.Equal("Part de dossiers actifs", IndicatorText.Name("activation_rate", Denominator.Active, Language.Fr));
        Assert.Equal("Coverage of the population", IndicatorText.Name("coverage", Denominator.Activated, Language.En));
    }

    [Theory]
    [InlineData("active_dossiers")]
    [InlineData("activation_rate")]
    [InlineData("spend_to_date")]
    [InlineData("spend_in_period")]
    [InlineData("cost_per_dossier")]
    [InlineData("cost_per_active_dossier")]
    [InlineData("cost_per_activated_dossier")]
    [InlineData("cost_per_document")]
    [InlineData("marginal_cost_per_active_dossier")]
    [InlineData("target_attainment")]
    [InlineData("cost_at_target")]
    [InlineData("overrun")]
    [InlineData("pace")]
    [InlineData("required_pace")]
    [InlineData("date_reached")]
    [InlineData("connections_per_active_dossier")]
    [InlineData("cost_per_connection")]
    [InlineData("coverage")]
    public void Indicator_EveryOne_HasNameMeaningAndFormula(string id)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.NotEmpty(IndicatorText.Name(id, language));
            Assert.EndsWith(".", IndicatorText.Meaning(id, language), StringComparison.Ordinal);
            Assert.DoesNotContain('_', FormulaText.InWords(IndicatorCatalog.Find(id)!.Formula, language));
        }
    }

    [Fact]
    public void Calculation_OfInputs_IsSaidInWords()
    {
        Assert.Equal("dossiers créés − dossiers vides", StepText.InWords(HandMade.Active, Language.Fr));
        Assert.Equal("spend ÷ active records", StepText.InWords(HandMade.Cost, Language.En));
        Assert.Null(StepText.InWords(HandMade.Created, Language.Fr));
    }
}
