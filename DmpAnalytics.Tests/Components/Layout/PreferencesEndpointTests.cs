using DmpAnalytics.Components.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Tests.Components.Layout;

public class PreferencesEndpointTests
{
    [Fact]
    public void SetTheme_KnownTheme_KeepsItAndLeadsBack()
    {
        var context = new DefaultHttpContext();

        var result = PreferencesEndpoint.SetTheme("dark", "/?programme=dmp", context);

        Assert.Equal("/?programme=dmp", Assert.IsType<RedirectHttpResult>(result).Url);
        Assert.Contains("theme=dark", context.Response.Headers.SetCookie.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("/a\nb")]
    [InlineData(null)]
    public void SetTheme_BackToElsewhere_LeadsHome(string? back) =>
        Assert.Equal("/", Assert.IsType<RedirectHttpResult>(PreferencesEndpoint.SetTheme("light", back, new DefaultHttpContext())).Url);

    [Fact]
    public void SetTheme_UnknownTheme_IsRefused() =>
        Assert.IsType<BadRequest>(PreferencesEndpoint.SetTheme("neon", "/", new DefaultHttpContext()));

    [Theory]
    [InlineData("same-origin", true)]
    [InlineData("cross-site", false)]
    [InlineData("none", false)]
    public void RememberLanguage_OnlyFromAPageOfThisSite(string site, bool isKept)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new("?lang=en");
        context.Request.Headers["Sec-Fetch-Site"] = site;

        PreferencesEndpoint.RememberLanguage(context);

        Assert.Equal(isKept, context.Response.Headers.SetCookie.ToString().Contains("language=en", StringComparison.Ordinal));
    }
}
