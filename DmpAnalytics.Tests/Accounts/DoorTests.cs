using System.Net;
using DmpAnalytics.Accounts;
using DmpAnalytics.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Accounts;

/// <summary>Signing in and out by the pages, as a person without script does.</summary>
public sealed class DoorTests(DoorApplication door) : IClassFixture<DoorApplication>
{
    private readonly TestApplication application = door.Application;

    [Fact]
    public async Task SignIn_WithNameAndPassword_OpensTheAccountAndIsToldInTheLog()
    {
        var account = await People.WithPasswordAsync(application, Role.Contributor);
        using var browser = new FormBrowser(application);

        await browser.SignInAsync(account.UserName!.ToUpperInvariant(), People.Password);

        Assert.Equal((HttpStatusCode.OK, "/account?lang=fr"), (browser.Status, browser.Here));
        Assert.Contains("lecteur, contributeur", browser.Text, StringComparison.Ordinal);
        Assert.Contains($"signed_in {account.UserName} {account.Id} page account {account.Id} - -", await People.LogAsync(application));
        var cookie = browser.Cookies.GetAllCookies().Single(each => each.Name == "session");
        Assert.True(cookie.HttpOnly);
    }

    [Theory]
    [InlineData("nobody", People.Password)]
    [InlineData("", "")]
    [InlineData("{name}", "another password of mine")]
    [InlineData("{name}", "")]
    [InlineData("' OR 1=1 --", "' OR 1=1 --")]
    public async Task SignIn_WithAnythingWrong_SaysTheSame(string name, string password)
    {
        var account = await People.WithPasswordAsync(application);
        using var browser = new FormBrowser(application);

        await browser.SignInAsync(name.Replace("{name}", account.UserName, StringComparison.Ordinal), password);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.StartsWith("Le nom ou le mot de passe est faux, ou le compte est fermé.", browser.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "session");
    }

    [Fact]
    public async Task SignIn_OfAClosedAccountOrOneWithoutPassword_SaysTheSame()
    {
        var closed = await People.WithPasswordAsync(application);
        await application.Services.GetRequiredService<AccountKeeping>().SetLockedAsync(closed.Id, true, DmpAnalytics.Storage.AuditLog.Actor.CommandLine, CancellationToken.None);
        var waiting = await TestAccounts.AddAsync(application, []);
        using var browser = new FormBrowser(application);

        await browser.SignInAsync(closed.UserName!, People.Password);
        Assert.NotNull(browser.Page.QuerySelector("[role=alert]"));
        await browser.SignInAsync(waiting.UserName!, "");
        Assert.NotNull(browser.Page.QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task SignIn_AfterTenWrongPasswords_PausesTheAccountAndThenOpensAgain()
    {
        var account = await People.WithPasswordAsync(application);
        using var browser = new FormBrowser(application);
        for (var i = 0; i < AccountWork.Failures; i++) await browser.SignInAsync(account.UserName!, "wrong wrong wrong wrong");

        await browser.SignInAsync(account.UserName!, People.Password);
        Assert.NotNull(browser.Page.QuerySelector("[role=alert]"));

        await using (var context = application.Services.GetRequiredService<Func<AccountsContext>>()())
        {
            await context.Accounts.Where(each => each.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(each => each.LockoutEnd, DateTimeOffset.UnixEpoch));
        }

        await browser.SignInAsync(account.UserName!, People.Password);
        Assert.Equal("/account?lang=fr", browser.Here);
        var log = await People.LogAsync(application);
        Assert.Equal(AccountWork.Failures, log.Count(line => line.StartsWith("sign_in_failed", StringComparison.Ordinal) && line.Contains(account.Id, StringComparison.Ordinal)));
        Assert.Contains(log, line => line.StartsWith("sign_in_failed", StringComparison.Ordinal) && line.EndsWith("{\"paused\":true}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/figures?lang=fr&programme=dmp", "/figures?lang=fr&programme=dmp")]
    [InlineData("//elsewhere.example/", "/account?lang=fr")]
    [InlineData("/\\elsewhere.example", "/account?lang=fr")]
    [InlineData("https://elsewhere.example", "/account?lang=fr")]
    [InlineData("javascript:alert(1)", "/account?lang=fr")]
    [InlineData("/\t/elsewhere.example", "/account?lang=fr")]
    [InlineData(" //elsewhere.example", "/account?lang=fr")]
    [InlineData("", "/account?lang=fr")]
    public async Task SignIn_WithAReturn_LeadsToPathsOfThisSiteAlone(string back, string expected)
    {
        var account = await People.WithPasswordAsync(application);
        using var browser = new FormBrowser(application);

        await browser.SignInAsync(account.UserName!, People.Password, $"/sign-in?lang=fr&return={Uri.EscapeDataString(back)}");

        Assert.Equal(expected, browser.Here);
    }

    [Fact]
    public async Task SignIn_OverASessionOfAnother_MakesANewOne()
    {
        var first = await People.WithPasswordAsync(application);
        var second = await People.WithPasswordAsync(application);
        using var browser = await People.EnterAsync(application, first);
        var before = browser.Cookies.GetAllCookies().Single(cookie => cookie.Name == "session").Value;

        using var planted = new FormBrowser(application);
        planted.Cookies.Add(planted.Address, new Cookie("session", "planted-by-somebody"));
        await planted.SignInAsync(second.UserName!, People.Password);

        Assert.NotEqual("planted-by-somebody", planted.Cookies.GetAllCookies().Single(cookie => cookie.Name == "session").Value);
        Assert.NotEqual(before, planted.Cookies.GetAllCookies().Single(cookie => cookie.Name == "session").Value);
        Assert.Contains(second.UserName!, planted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_ByItsButton_EndsTheSessionAndNeedsTheTokenOfTheForm()
    {
        var account = await People.WithPasswordAsync(application);
        using var browser = await People.EnterAsync(application, account);

        using (var forged = await browser.Client.PostAsync("/sign-out", new FormUrlEncodedContent([])))
        {
            Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
            Assert.Contains("<h1>", await forged.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await browser.GoAsync("/account?lang=fr");
        Assert.Equal("/account?lang=fr", browser.Here);
        var form = browser.Page.QuerySelector("form[action*='/sign-out']")!;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", form.QuerySelector("input")!.GetAttribute("value")!)]);
        using var sent = await browser.Client.PostAsync("/sign-out", content);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        await browser.GoAsync("/account?lang=fr");
        Assert.StartsWith("/sign-in", browser.Here, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutItsToken_ChangesNothing()
    {
        var account = await People.WithPasswordAsync(application, Role.Administrator);
        using var browser = await People.EnterAsync(application, account);

        foreach (var (path, handler) in new[] { ("/account", "password"), ("/account", "everywhere"), ("/account", "token"), ("/account", "second-factor-begin"), ("/accounts", "account"), ("/sign-in", "sign-in") })
        {
            using var forged = await browser.Client.PostAsync(path, new FormUrlEncodedContent([KeyValuePair.Create("_handler", handler), KeyValuePair.Create("Form.Name", "made-by-forgery")]));
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, forged.StatusCode));
        }

        await browser.GoAsync("/account?lang=fr");
        Assert.Equal("/account?lang=fr", browser.Here);
        Assert.Null(await application.Services.GetRequiredService<AccountReader>().ByNameAsync("made-by-forgery", CancellationToken.None));
    }
}

/// <summary>An application whose door is not narrow: tests knock often.</summary>
public sealed class DoorApplication : IAsyncLifetime
{
    private TestApplication? application;

    public TestApplication Application => application ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() =>
        application = await TestApplication.StartAsync(more: new Dictionary<string, string?> { ["DmpAnalytics:Limits:SignIns"] = "0", ["DmpAnalytics:Limits:Changes"] = "0" });

    public async Task DisposeAsync()
    {
        if (application is not null) await application.DisposeAsync();
    }
}
