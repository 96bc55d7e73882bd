using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Wording;

public class QuestionTextTests
{
    [Fact]
    public void Prices_EveryBasis_IsSaidInWords()
    {
        Assert.Equal("prix courants", Prices(null, null, Language.Fr));
        Assert.Equal("prix constants de 2015", Prices(2015, null, Language.Fr));
        Assert.Equal("current prices, in pounds sterling at each year’s rate", Prices(null, "GBP", Language.En));
        Assert.Equal("prix constants de 2015, en livres sterling au taux de 2015", Prices(2015, "GBP", Language.Fr));
    }

    [Theory]
    [InlineData(0, "chiffres tels que connus au 10 janvier 2014")]
    [InlineData(1, "chiffres tels que connus au 10 janvier 2014\u202F; un chiffre sans date laissé de côté")]
    [InlineData(2, "chiffres tels que connus au 10 janvier 2014\u202F; 2 chiffres sans date laissés de côté")]
    public void Known_OnADate_SaysHowManyWereLeftOut(int leftOut, string expected) =>
        Assert.Equal(expected, QuestionText.Known(HandMade.Question with { Known = new(2014, 1, 10), UndatedLeftOut = leftOut }, Language.Fr));

    [Fact]
    public void Sentence_OfTheUsualQuestion_SaysPricesAndToday() =>
        Assert.Equal("Prix courants\u202F; chiffres tels que connus aujourd’hui.", QuestionText.Sentence(HandMade.Question, Language.Fr));

    [Fact]
    public void Sentence_OfWhatIsLetThrough_SaysIt() =>
        Assert.Equal(
            "Current prices; figures as known today; bounds shown where spend covers too little; breaks crossed.",
            QuestionText.Sentence(HandMade.Question with { Bounds = true, Breaks = true }, Language.En));

    [Fact]
    public void Unusual_SaysOnlyWhatWasAsked()
    {
        Assert.Equal("", QuestionText.Unusual(HandMade.Question, Language.En));
        Assert.Equal(
            "constant 2015 prices; figures as known on 10 January 2014",
            QuestionText.Unusual(HandMade.Question with { Prices = new(2015), Known = new(2014, 1, 10) }, Language.En));
    }

    [Fact]
    public void OfCounts_SaysNothingOfMoney()
    {
        Assert.Equal("", QuestionText.OfCounts(HandMade.Question with { Prices = new(2015), Bounds = true }, Language.En));
        Assert.Equal("Figures as known on 10 January 2014.", QuestionText.OfCounts(HandMade.Question with { Known = new(2014, 1, 10) }, Language.En));
    }

    private static string Prices(int? year, string? currency, Language language) =>
        QuestionText.Prices(HandMade.Question with { Prices = new(year, currency) }, language);
}
