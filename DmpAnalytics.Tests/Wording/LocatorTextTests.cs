using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Wording;

public class LocatorTextTests
{
    [Theory]
    [InlineData("body of the text", "corps du texte", "body of the text")]
    [InlineData("texte principal", "texte principal", "main text")]
    [InlineData("dernier §", "dernier §", "last §")]
    [InlineData("answer 1", "réponse 1", "answer 1")]
    [InlineData("key facts and § 1", "faits essentiels et § 1", "key facts and § 1")]
    public void Place_InUsualWords_IsSaidInTheLanguageOfTheReader(string locator, string french, string english) =>
        Assert.Equal((french, english), (LocatorText.Of(locator, Language.Fr), LocatorText.Of(locator, Language.En)));

    [Theory]
    [InlineData("")]
    [InlineData("§ 3")]
    [InlineData("section 2.2")]
    [InlineData("sommaire, ch. I-II-B, p. 30")]
    [InlineData("liste 1, puce 2")]
    public void Place_InOtherWords_StaysAsItIsWritten(string locator) => Assert.Equal(locator, LocatorText.Of(locator, Language.Fr));
}
