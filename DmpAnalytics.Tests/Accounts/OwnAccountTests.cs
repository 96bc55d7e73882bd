using System.Net;
using System.Net.Http.Headers;
using DmpAnalytics.Accounts;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Accounts;

/// <summary>What a person does with the own account, by its page.</summary>
public sealed class OwnAccountTests(DoorApplication door) : IClassFixture<DoorApplication>
{
    private const string Next = "tram pluie fougère onze";

    private readonly TestApplication application = door.Application;

    [Fact]
    public async Task Password_Changed_KeepsThisSessionAndEndsTheOthers()
    {
        var account = await People.WithPasswordAsync(application);
        using var here = await People.EnterAsync(application, account);
        using var elsewhere = await People.EnterAsync(application, account);

        await here.SendAsync("Form.Present", ("Form.Present", People.Password), ("Form.Next", Next), ("Form.Again", Next));
        Assert.Equal("/account?done=password&lang=fr", here.Here);
        await elsewhere.GoAsync("/account");
        Assert.StartsWith("/sign-in", elsewhere.Here, StringComparison.Ordinal);
        using var again = new FormBrowser(application);
        await again.SignInAsync(account.UserName!, Next);
        Assert.Equal("/account?lang=fr", again.Here);
    }

    [Theory]
    [InlineData("not the present one", Next, Next, "Le mot de passe actuel est faux.")]
    [InlineData(People.Password, Next, "another one altogether", "Les deux saisies diffèrent.")]
    [InlineData(People.Password, "short", "short", "au moins 15 caractères")]
    [InlineData(People.Password, "camille durand camille", "camille durand camille", "nom du programme ou de la personne")]
    [InlineData(People.Password, "password1234567", "password1234567", "trop facile à deviner")]
    public async Task Password_ChangedWrongly_SaysWhyAndStaysTheSame(string present, string next, string again, string expected)
    {
        var account = await People.WithPasswordAsync(application);
        using var browser = await People.EnterAsync(application, account);

        await browser.SendAsync("Form.Present", ("Form.Present", present), ("Form.Next", next), ("Form.Again", again));

        Assert.Contains(expected, browser.Page.QuerySelector("[role=alert]")!.TextContent.Replace('\u202F', ' '), StringComparison.Ordinal);
        using var other = await People.EnterAsync(application, account);
        Assert.DoesNotContain(next, browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everywhere_SignedOut_EndsTheOthersAndKeepsThisOne()
    {
        var account = await People.WithPasswordAsync(application);
        using var here = await People.EnterAsync(application, account);
        using var elsewhere = await People.EnterAsync(application, account);

        await here.SendAsync("everywhere");

        Assert.Equal("/account?done=everywhere&lang=fr", here.Here);
        await elsewhere.GoAsync("/account");
        Assert.StartsWith("/sign-in", elsewhere.Here, StringComparison.Ordinal);
        Assert.Contains(await People.LogAsync(application), line => line.StartsWith($"signed_out_everywhere {account.UserName}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SecondFactor_SetUp_IsAskedForAndTakesEachCodeOnce()
    {
        var account = await People.WithPasswordAsync(application);
        using var browser = await People.EnterAsync(application, account);

        await browser.SendAsync("second-factor-begin", ("Begun.Password", People.Password));
        Assert.NotNull(browser.Page.QuerySelector("svg.qr path"));
        var key = string.Concat(browser.Page.QuerySelector("code.key")!.TextContent.Where(char.IsLetterOrDigit));
        Assert.Contains($"secret={key}", browser.Page.QuerySelector("a[href^=otpauth]")!.GetAttribute("href"), StringComparison.Ordinal);

        await browser.SendAsync("second-factor-confirm", ("Confirmed.Code", "000000"));
        Assert.NotNull(browser.Page.QuerySelector("[role=alert]"));
        var code = Code(key, 0);
        await browser.SendAsync("second-factor-confirm", ("Confirmed.Code", code));
        var recovery = browser.Page.QuerySelectorAll(".codes code").Select(each => each.TextContent).ToList();
        Assert.Equal(10, recovery.Distinct().Count());

        using var door = new FormBrowser(application);
        await door.SignInAsync(account.UserName!, People.Password, "/sign-in?lang=fr&return=/figures");
        Assert.Equal("/sign-in/code?return=/figures&lang=fr", door.Here);
        await door.GoAsync("/account");
        Assert.StartsWith("/sign-in?", door.Here, StringComparison.Ordinal);

        await door.GoAsync("/sign-in/code?return=/figures&lang=fr");
        await door.SendAsync("Form.Code", ("Form.Code", code));
        Assert.NotNull(door.Page.QuerySelector("[role=alert]"));
        await door.SendAsync("Form.Code", ("Form.Code", Code(key, 1)));
        Assert.Equal("/figures", door.Here);

        using var lost = new FormBrowser(application);
        await lost.SignInAsync(account.UserName!, People.Password);
        await lost.SendAsync("Form.Code", ("Form.Code", recovery[0].ToUpperInvariant()));
        Assert.Equal("/account?lang=fr", lost.Here);
        using var twice = new FormBrowser(application);
        await twice.SignInAsync(account.UserName!, People.Password);
        await twice.SendAsync("Form.Code", ("Form.Code", recovery[0]));
        Assert.NotNull(twice.Page.QuerySelector("[role=alert]"));

        await lost.GoAsync("/account?lang=fr");
        await lost.SendAsync("second-factor-on", ("Changed.Password", People.Password), ("Changed.Act", "off"));
        Assert.Equal("/account?done=second_factor_off&lang=fr", lost.Here);
        using var plain = await People.EnterAsync(application, account);
    }

    [Fact]
    public async Task SecondFactor_HalfWay_OpensNothingAfterThePasswordChanged()
    {
        var account = await People.WithPasswordAsync(application);
        var own = application.Services.GetRequiredService<OwnAccount>();
        var key = (await own.BeginSecondFactorAsync(account.Id, People.Password, CancellationToken.None)).Value!;
        Assert.Null((await own.ConfirmSecondFactorAsync(account.Id, Code(key, 0), CancellationToken.None)).Problem);
        using var thief = new FormBrowser(application);
        await thief.SignInAsync(account.UserName!, People.Password);
        Assert.Null((await own.ChangePasswordAsync(account.Id, People.Password, Next, CancellationToken.None)).Problem);

        await thief.SendAsync("Form.Code", ("Form.Code", Code(key, 1)));

        Assert.StartsWith("/sign-in/code", thief.Here, StringComparison.Ordinal);
        Assert.NotNull(thief.Page.QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task Token_Made_IsShownOnceAndWorksUntilRevoked()
    {
        var account = await People.WithPasswordAsync(application, Role.Auditor);
        using var browser = await People.EnterAsync(application, account);
        Assert.Equal(["read", "log", "withheld"], browser.Page.QuerySelectorAll("input[name='Form.Scopes']").Select(input => input.GetAttribute("value")));

        await browser.SendAsync("Form.Label", ("Form.Label", "Relevé <b>"), ("Form.Scopes", "log"), ("Form.Days", "7"), ("Form.Password", People.Password));
        var text = browser.Page.QuerySelector(".shown-once code")!.TextContent;
        Assert.StartsWith("dmpa_", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(text));

        await browser.GoAsync("/account?lang=fr");
        Assert.DoesNotContain(text, browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("Relevé <b>", browser.Page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        var revoke = browser.Page.QuerySelector("table input[name=_handler]")!.GetAttribute("value")!;
        await browser.SendAsync(revoke);

        Assert.Contains("révoqué", browser.Page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(text));
        var log = await People.LogAsync(application);
        Assert.Contains(log, line => line.StartsWith($"token_created {account.UserName} {account.Id} page token", StringComparison.Ordinal) && line.Contains("\"scopes\":[\"log\"]", StringComparison.Ordinal));
        Assert.Contains(log, line => line.StartsWith($"token_revoked {account.UserName}", StringComparison.Ordinal));
        Assert.DoesNotContain(log, line => line.Contains(text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "log", "7", People.Password, "L’usage manque")]
    [InlineData("x", "import", "7", People.Password, "au moins une portée")]
    [InlineData("x", "nonsense", "7", People.Password, "au moins une portée")]
    [InlineData("x", "log", "0", People.Password, "de 1 à 366 jours")]
    [InlineData("x", "log", "99999999999999", People.Password, "de 1 à 366 jours")]
    [InlineData("x", "log", "7", "wrong", "Le mot de passe actuel est faux.")]
    public async Task Token_AskedForWrongly_IsNotMade(string label, string scope, string days, string password, string expected)
    {
        var account = await People.WithPasswordAsync(application, Role.Auditor);
        using var browser = await People.EnterAsync(application, account);

        await browser.SendAsync("Form.Label", ("Form.Label", label), ("Form.Scopes", scope), ("Form.Days", days), ("Form.Password", password));

        Assert.Contains(expected, browser.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await application.Services.GetRequiredService<AccountReader>().TokensAsync(account.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Token_OfAClosedAccountExpiredOrWrong_OpensNothing()
    {
        var account = await TestAccounts.AddAsync(application, [Role.Auditor]);
        var good = await TestAccounts.TokenAsync(application, account, TimeSpan.FromDays(1), TokenScope.Log);
        var old = await TestAccounts.TokenAsync(application, account, TimeSpan.FromDays(-1), TokenScope.Log);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(good));

        foreach (var wrong in new[] { old, good + "x", good[..^1], good.ToUpperInvariant(), "dmpa_", new string('x', 5000) }) Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(wrong));
        await application.Services.GetRequiredService<AccountKeeping>().SetLockedAsync(account.Id, true, Actor.CommandLine, CancellationToken.None);

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(good));
    }

    /// <summary>The code of the present step, or of one beside it.</summary>
    private string Code(string key, int steps) => TimeCode.Of(key, TimeCode.StepAt(application.Services.GetRequiredService<TimeProvider>().GetUtcNow()) + steps);

    /// <summary>Reads something open with the token in hand: one that is no good is said to be none.</summary>
    private async Task<HttpStatusCode> AskAsync(string token)
    {
        using var client = TestAccounts.Stranger(application);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.GetAsync("/api/v1/programmes");
        return answer.StatusCode;
    }
}
