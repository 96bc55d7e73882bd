using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using Microsoft.AspNetCore.Http;

namespace DmpAnalytics.Tests.Components.Layout;

public class PreferencesTests
{
    [Theory]
    [InlineData("?lang=en", "language=fr", "fr", Language.En, true)]
    [InlineData("", "language=en", "fr", Language.En, false)]
    [InlineData("", "", "de, en-US;q=0.8, fr;q=0.5", Language.En, false)]
    [InlineData("", "", "en;q=0.3, fr-CA;q=0.9", Language.Fr, false)]
    [InlineData("", "", "en;q=0", Language.Fr, false)]
    [InlineData("", "", "de", Language.Fr, false)]
    [InlineData("", "language=xx", "", Language.Fr, false)]
    public void Language_Address_Cookie_Browser_InThisOrder(string query, string cookie, string browser, Language language, bool isSaid)
    {
        var preferences = Preferences.Of(Request(query, cookie, browser));

        Assert.Equal(language, preferences.Language);
        Assert.Equal(isSaid, preferences.IsSaid);
        Assert.Equal(isSaid ? language : null, preferences.ForLinks);
    }

    [Theory]
    [InlineData("theme=dark", Theme.Dark)]
    [InlineData("theme=neon", Theme.Auto)]
    [InlineData("", Theme.Auto)]
    public void Theme_OfTheCookie_OrOfTheSystem(string cookie, Theme theme) =>
        Assert.Equal(theme, Preferences.Of(Request("", cookie, "")).Theme);

    [Theory]
    [InlineData("?lang=de", true)]
    [InlineData("?lang=en&lang=fr", true)]
    [InlineData("?lang=", false)]
    [InlineData("?lang=fr", false)]
    [InlineData("", false)]
    public void ProblemOf_LanguageWeDoNotSpeak_IsToldOthersAreNot(string query, bool isProblem) =>
        Assert.Equal(isProblem, Preferences.ProblemOf(Request(query, "", "")) is not null);

    [Fact]
    public void PageQuestion_WrongLanguageAndWrongDate_AreBothTold() =>
        Assert.Equal(["at", "lang"], PageQuestion.Read(Request("?at=soon&lang=de", "", "")).Problems.Select(problem => problem.Parameter));

    private static HttpRequest Request(string query, string cookie, string browser)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new(query);
        if (cookie.Length > 0) request.Headers.Cookie = cookie;
        if (browser.Length > 0) request.Headers.AcceptLanguage = browser;
        return request;
    }
}
