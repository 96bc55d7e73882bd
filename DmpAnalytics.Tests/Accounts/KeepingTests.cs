using System.Net;
using DmpAnalytics.Accounts;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Accounts;

/// <summary>What an administrator does with accounts, by the pages.</summary>
public sealed class KeepingTests(DoorApplication door) : IClassFixture<DoorApplication>
{
    private readonly TestApplication application = door.Application;

    private AccountKeeping Keeping => application.Services.GetRequiredService<AccountKeeping>();

    [Fact]
    public async Task Account_Made_SetsItsPasswordAtTheOneTimeAddressOnce()
    {
        var administrator = await People.WithPasswordAsync(application, Role.Administrator);
        using var browser = await People.EnterAsync(application, administrator);
        var name = "n" + Guid.NewGuid().ToString("n")[..8];

        await browser.GoAsync("/accounts?lang=fr");
        await browser.SendAsync("Form.DisplayName", ("Form.Name", name), ("Form.DisplayName", "Zoé <script>"), ("Form.Roles", "contributor"), ("Form.Roles", "reviewer"));
        var address = new Uri(browser.Page.QuerySelector(".shown-once code")!.TextContent).PathAndQuery;
        Assert.Contains("contributeur, relecteur", browser.Text, StringComparison.Ordinal);
        Assert.Contains("Zoé <script>", browser.Text, StringComparison.Ordinal);

        using var person = new FormBrowser(application);
        await person.GoAsync(address + "&lang=fr");
        await person.SendAsync("Form.Next", ("Form.Next", People.Password), ("Form.Again", People.Password));
        Assert.StartsWith("/sign-in?", person.Here, StringComparison.Ordinal);
        await person.SignInAsync(name, People.Password);
        Assert.Equal("/account?lang=fr", person.Here);
        await person.GoAsync(address);
        Assert.Null(person.Page.QuerySelector("main form"));

        var log = await People.LogAsync(application);
        var id = (await application.Services.GetRequiredService<AccountReader>().ByNameAsync(name, CancellationToken.None))!.Id;
        Assert.Contains(log, line => line.StartsWith($"account_created {administrator.UserName} {administrator.Id} page account {id} - ", StringComparison.Ordinal));
        Assert.Equal(2, log.Count(line => line.StartsWith("role_granted", StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal)));
        Assert.DoesNotContain(log, line => line.Contains(address["/set-password?key=".Length..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Roles_TakenAway_AreGoneWithTheNextRequest()
    {
        var administrator = await People.WithPasswordAsync(application, Role.Administrator);
        var other = await People.WithPasswordAsync(application, Role.Administrator);
        using var keeper = await People.EnterAsync(application, administrator);
        using var browser = await People.EnterAsync(application, other);
        await browser.GoAsync("/accounts?lang=fr");
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        await keeper.GoAsync($"/accounts/{other.UserName}?lang=fr");
        await keeper.SendAsync("Form.Roles", ("Form.Roles", "auditor"));
        Assert.Contains("Enregistré.", keeper.Text, StringComparison.Ordinal);
        await browser.GoAsync("/accounts?lang=fr");

        Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        Assert.Contains("administrateur pour les comptes et l’exploitation", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_ClosedOrReset_LosesSessionsAndIsOpenedAgain()
    {
        var administrator = await People.WithPasswordAsync(application, Role.Administrator);
        var other = await People.WithPasswordAsync(application, Role.Contributor);
        using var keeper = await People.EnterAsync(application, administrator);
        using var browser = await People.EnterAsync(application, other);

        await keeper.GoAsync($"/accounts/{other.UserName}?lang=fr");
        await keeper.SendAsync("lock", ("Lock.State", "locked"));
        await browser.GoAsync("/account");
        Assert.StartsWith("/sign-in", browser.Here, StringComparison.Ordinal);
        await keeper.SendAsync("lock", ("Lock.State", "open"));
        await browser.SignInAsync(other.UserName!, People.Password);
        Assert.Equal("/account?lang=fr", browser.Here);

        await keeper.SendAsync("reset");
        Assert.NotNull(keeper.Page.QuerySelector(".shown-once code"));
        await browser.GoAsync("/account");
        Assert.StartsWith("/sign-in", browser.Here, StringComparison.Ordinal);
        await browser.SignInAsync(other.UserName!, People.Password);
        Assert.NotNull(browser.Page.QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task Administrator_TheLastOrOneself_CannotBeClosed()
    {
        await using var alone = await TestApplication.StartAsync();
        var only = await People.WithPasswordAsync(alone, Role.Administrator);
        var keeping = alone.Services.GetRequiredService<AccountKeeping>();

        Assert.Equal(AccountProblem.LastAdministrator, await keeping.SetRolesAsync(only.Id, [Role.Auditor], Actor.CommandLine, CancellationToken.None));
        Assert.Equal(AccountProblem.LastAdministrator, await keeping.SetLockedAsync(only.Id, true, Actor.CommandLine, CancellationToken.None));
        Assert.Equal(AccountProblem.OwnLock, await keeping.SetLockedAsync(only.Id, true, new(only.UserName!, only.Id, ActorChannel.Page), CancellationToken.None));
    }

    [Theory]
    [InlineData("", "Somebody", AccountProblem.BadName)]
    [InlineData("é.durand", "Somebody", AccountProblem.BadName)]
    [InlineData("a b", "Somebody", AccountProblem.BadName)]
    [InlineData("-dash", "Somebody", AccountProblem.BadName)]
    [InlineData("good.name", " ", AccountProblem.BadDisplayName)]
    [InlineData("good.name", "turned \u202Eround", AccountProblem.BadDisplayName)]
    [InlineData("good.name", "two\nlines", AccountProblem.BadDisplayName)]
    public async Task Account_WithABadName_IsNotMade(string name, string display, AccountProblem expected) =>
        Assert.Equal(expected, (await Keeping.CreateAsync(name, display, [], Actor.CommandLine, CancellationToken.None)).Problem);

    [Fact]
    public async Task Account_WithANameThatIsTaken_IsNotMade()
    {
        var there = await TestAccounts.AddAsync(application, []);

        Assert.Equal(AccountProblem.NameTaken, (await Keeping.CreateAsync(there.UserName!.ToUpperInvariant(), "X Y", [], Actor.CommandLine, CancellationToken.None)).Problem);
    }

    [Fact]
    public async Task Key_AfterANewerOneOrThreeDays_IsNone()
    {
        var made = (await Keeping.CreateAsync("k" + Guid.NewGuid().ToString("n")[..8], "X Y", [], Actor.CommandLine, CancellationToken.None)).Value!;
        var again = (await Keeping.ResetAsync(made.Account.Id, false, Actor.CommandLine, CancellationToken.None)).Value!;
        var keys = application.Services.GetRequiredService<PasswordKeys>();

        Assert.Equal(AccountProblem.KeyInvalid, (await keys.UseAsync(made.Key, People.Password, CancellationToken.None)).Problem);
        Assert.Equal(AccountProblem.KeyInvalid, (await keys.UseAsync("", People.Password, CancellationToken.None)).Problem);
        Assert.Null((await keys.UseAsync(again.Key, People.Password, CancellationToken.None)).Problem);
    }

    [Fact]
    public async Task FirstAdministrator_AtTheAddressOfTheConsole_IsMadeOnce()
    {
        await using var console = new StringWriter();
        await using var empty = await TestApplication.StartAsync(builder => builder.Services.AddSingleton<TextWriter>(console));
        var address = new Uri(console.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim()).PathAndQuery;
        using var browser = new FormBrowser(empty);
        using var late = new FormBrowser(empty);
        await late.GoAsync(address);

        await browser.GoAsync(address + "&lang=fr");
        await browser.SendAsync("Form.Next", ("Form.Name", "first"), ("Form.DisplayName", "Première Personne"), ("Form.Next", People.Password), ("Form.Again", People.Password));
        await browser.SignInAsync("first", People.Password);
        await browser.GoAsync("/accounts?lang=fr");
        Assert.Equal(HttpStatusCode.OK, browser.Status);

        await late.SendAsync("Form.Next", ("Form.Name", "second"), ("Form.DisplayName", "Second"), ("Form.Next", People.Password), ("Form.Again", People.Password));
        Assert.Single(await empty.Services.GetRequiredService<AccountReader>().AllAsync(CancellationToken.None));
        Assert.Null(await empty.Services.GetRequiredService<FirstAdministrator>().OfferAsync(CancellationToken.None));
    }
}
