using System.Text.RegularExpressions;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Browser;

[Collection(BrowserTests.Name)]
public partial class NoScriptTests(Testing.Browser browser, SharedApplication shared)
{
    private const string Question = "/?programme=dmp&scope=direct&at=2012-06-30&denominator=active";

    private readonly string address = shared.Application.Address.ToString();

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task Overview_ScriptBlocked_HasEveryTableAndNumber(string locale)
    {
        await using var scripted = await browser.VisitAsync(new(address) { Locale = locale });
        await using var plain = await browser.VisitAsync(new(address) { Locale = locale, HasScript = false });
        await scripted.GoAsync(Question);
        await plain.GoAsync(Question);

        var tables = await TablesAsync(plain);
        Assert.True(tables.Count >= 4, $"{tables.Count} tables: one for each chart and one for the perimeters.");
        Assert.Equal(await TablesAsync(scripted), tables);
        Assert.Empty((await NumbersAsync(scripted)).Except(await NumbersAsync(plain)));
        Assert.True(await plain.OverflowAsync() <= 0);
    }

    [Fact]
    public async Task Overview_ScriptBlocked_ShowsEveryTable()
    {
        await using var visit = await browser.VisitAsync(new(address) { HasScript = false });
        await visit.GoAsync(Question);

        var hidden = 0;
        foreach (var table in await visit.Page.Locator("figure table").AllAsync())
        {
            if (!await table.IsVisibleAsync()) hidden++;
        }

        Assert.Equal(0, hidden);
    }

    [Fact]
    public async Task Question_ScriptBlocked_IsStillAFormThatAnswers()
    {
        await using var visit = await browser.VisitAsync(new(address) { HasScript = false });
        await visit.GoAsync(Question);

        await visit.Page.Locator("input[name=at]").First.FillAsync("2013-12-31");
        await visit.Page.Locator("input[name=at]").First.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(url => url.Contains("at=2013-12-31", StringComparison.Ordinal));

        Assert.Contains("31 décembre 2011", await visit.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(Visit visit) =>
        [.. (await visit.Page.Locator("main table").AllTextContentsAsync()).Select(text => Space().Replace(text, " ").Trim())];

    /// <summary>Numbers outside the drawings, which only script makes.</summary>
    private static async Task<IReadOnlySet<string>> NumbersAsync(Visit visit)
    {
        var text = await visit.Page.EvaluateAsync<string>(
            "() => { const copy = document.querySelector('main').cloneNode(true); copy.querySelectorAll('svg, script').forEach(each => each.remove()); return copy.textContent; }");
        return Number().Matches(text).Select(match => match.Value).ToHashSet();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\d[\d\u202F.,]*\d|\d")]
    private static partial Regex Number();
}
