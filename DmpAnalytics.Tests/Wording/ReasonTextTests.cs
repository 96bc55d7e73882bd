using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Wording;

public class ReasonTextTests
{
    [Fact]
    public void Sentence_NotCovered_SaysUpToWhenAndHowMuch()
    {
        var reason = new Reason(ReasonCode.NotCovered) { Known = new(2011, 12, 31), At = new(2013, 12, 31), Cover = 78.72m };

        Assert.Equal(
            "La dépense n’est connue que jusqu’au 31 décembre 2011\u202F: 78,72\u202F% des jours sont couverts au 31 décembre 2013.",
            ReasonText.Sentence(reason, HandMade.Reference, Language.Fr));
        Assert.Equal(
            "Spend is known only to 31 December 2011.",
            ReasonText.Sentence(reason with { Cover = null }, HandMade.Reference, Language.En));
    }

    [Fact]
    public void Sentence_FigureTooOldForGrowth_DoesNotSayTwoYears()
    {
        var reason = new Reason(ReasonCode.NoRecentFigure) { Measure = MeasureIds.DossiersCreated, Known = new(2026, 1, 29), At = new(2026, 6, 30) };

        Assert.Equal(
            "The last figure for “Records created” is of 29 January 2026, too old for 30 June 2026.",
            ReasonText.Sentence(reason, HandMade.Reference, Language.En));
        Assert.Contains("24 months", ReasonText.Sentence(reason with { Known = new(2024, 1, 29) }, HandMade.Reference, Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentence_KnownMeasure_IsNamed() =>
        Assert.Equal(
            "No figure has been published for “Records created”.",
            ReasonText.Sentence(new(ReasonCode.NoFigure) { Measure = MeasureIds.DossiersCreated }, HandMade.Reference, Language.En));

    [Fact]
    public void Sentence_UnknownMeasure_FallsBackWithoutACode() =>
        Assert.Equal(
            "No figure has been published for this.",
            ReasonText.Sentence(new(ReasonCode.NoFigure) { Measure = "new_measure" }, HandMade.Reference, Language.En));

    [Fact]
    public void Sentence_Year_HasNoSeparator() =>
        Assert.Equal("La population de 2012 n’est pas connue.", ReasonText.Sentence(new(ReasonCode.NoPopulation) { Year = 2012 }, HandMade.Reference, Language.Fr));

    [Fact]
    public void Of_EveryReason_SaysWhatIsMissingAndWhatWouldAnswer()
    {
        foreach (var code in Enum.GetValues<ReasonCode>())
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var bare = ReasonText.Of(new(code), HandMade.Reference, language);
                var full = ReasonText.Of(
                    new(code) { Measure = MeasureIds.Spend, At = new(2013, 1, 1), Known = new(2012, 1, 1), Cover = 50m, Year = 2013 }, HandMade.Reference, language);

                Assert.All([bare, full], text =>
                {
                    Assert.DoesNotContain('{', text);
                    Assert.DoesNotContain('_', text);
                    Assert.Equal(2, text.Count(letter => letter == '.'));
                });
            }
        }
    }
}
