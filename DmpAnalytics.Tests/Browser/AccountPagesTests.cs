using DmpAnalytics.Accounts;
using DmpAnalytics.Tests.Testing;
using Microsoft.Playwright;

namespace DmpAnalytics.Tests.Browser;

/// <summary>The pages of accounts in a browser: no violation, nothing wider than its window, and the way by the keyboard.</summary>
[Collection(BrowserTests.Name)]
public class AccountPagesTests(Testing.Browser browser, SharedApplication shared)
{
    private readonly TestApplication application = shared.Application;

    /// <summary>In every language, theme and width with <c>DMP_LONG=1</c>; else the widest and the narrowest.</summary>
    public static TheoryData<string, bool, int> Views => Environment.GetEnvironmentVariable("DMP_LONG") == "1"
        ? new() { { "fr-FR", false, 1440 }, { "en-GB", true, 390 }, { "fr-FR", true, 320 }, { "en-GB", false, 1440 } }
        : new() { { "en-GB", false, 1440 }, { "fr-FR", true, 320 } };

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Pages_OfAccounts_HaveNoViolationAndFit(string locale, bool isDark, int width)
    {
        await using var visit = await browser.VisitAsync(new(application.Address.ToString()) { Locale = locale, IsDark = isDark, Width = width });
        await CheckAsync(visit, "/sign-in", "/set-password?key=none");

        var account = await TestAccounts.SignInAsync(application, visit, Role.Administrator, Role.Auditor);
        await TestAccounts.TokenAsync(application, account, TimeSpan.FromDays(1), TokenScope.Log);
        await CheckAsync(visit, "/account", "/account?done=password", "/accounts", $"/accounts/{account.UserName}");

        Assert.Empty(visit.Errors);
    }

    [Theory]
    [InlineData("fr-FR", false, 1440)]
    [InlineData("en-GB", true, 390)]
    public async Task Pages_WithWhatOnlySomeSee_HaveNoViolationAndFit(string locale, bool isDark, int width)
    {
        var reader = application.Store.Reader;
        var figure = (await reader.ListFiguresAsync(null, null, await reader.LatestVersionAsync(CancellationToken.None), CancellationToken.None))[0];
        await using var visit = await browser.VisitAsync(new(application.Address.ToString()) { Locale = locale, IsDark = isDark, Width = width });
        await TestAccounts.SignInAsync(application, visit, Role.Contributor, Role.Auditor);

        await CheckAsync(visit, "/log", $"/figures/{figure.Id}", $"/sources/{figure.Source}");

        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task SignIn_ByTheKeyboard_OpensTheAccountAndSignsOut()
    {
        var account = await Accounts.People.WithPasswordAsync(application, Role.Contributor);
        await using var visit = await browser.VisitAsync(new(application.Address.ToString()));
        await visit.GoAsync("/sign-in?return=/figures");
        await visit.Page.FocusAsync("#name");
        await visit.Page.Keyboard.TypeAsync(account.UserName!);
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.InsertTextAsync(Accounts.People.Password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/figures");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Camille Durand" })).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Se connecter" })).ToBeVisibleAsync();
        Assert.Empty(visit.Errors);
    }

    private static async Task CheckAsync(Visit visit, params string[] pages)
    {
        foreach (var page in pages)
        {
            await visit.GoAsync(page);
            await visit.OpenAllAsync();
            await visit.Page.HasNoViolationAsync(page);
            Assert.True(await visit.OverflowAsync() <= 0, $"{page}: {await visit.WidestAsync()}");
        }
    }
}
