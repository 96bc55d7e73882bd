using System.Net;
using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Accounts;
using DmpAnalytics.Tests.Storage;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Hosting;

/// <summary>Two applications with data folders of their own on one database.</summary>
public sealed class InstancesOnPostgres
{
    private static readonly Dictionary<string, string?> Unlimited = new() { ["DmpAnalytics:Limits:SignIns"] = "0", ["DmpAnalytics:Limits:Changes"] = "0" };

    [StoreFact]
    public async Task Session_OpenedOnOne_IsGoodOnTheOtherUntilItEndsThere()
    {
        await using var one = await TestApplication.StartAsync(more: Unlimited, on: await TestStores.Postgres.FilledAsync());
        await using var other = await BesideAsync(one);
        var account = await People.WithPasswordAsync(one, Role.Contributor);

        using var browser = await People.EnterAsync(one, account);
        using var client = ClientOf(other, browser);

        Assert.Contains(account.UserName!, await client.GetStringAsync("/account?lang=fr"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/import?lang=fr")).StatusCode);

        // Who is closed out on one is out on both.
        await other.Services.GetRequiredService<AccountKeeping>().SetLockedAsync(account.Id, true, Actor.CommandLine, CancellationToken.None);
        foreach (var application in new[] { one, other })
        {
            using var stranger = ClientOf(application, browser);
            Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync("/account?lang=fr")).StatusCode);
        }

        Assert.False(Directory.Exists(Path.Combine(one.Store.Location.DataDir, "keys")));
    }

    [StoreFact]
    public async Task Form_OpenedOnOne_IsTakenByTheOther()
    {
        await using var one = await TestApplication.StartAsync(more: Unlimited, on: await TestStores.Postgres.FilledAsync());
        await using var other = await BesideAsync(one);
        var account = await People.WithPasswordAsync(other);
        using var browser = new FormBrowser(one);
        await browser.GoAsync("/sign-in?lang=fr");
        var hidden = browser.FormOf("Form.Password").QuerySelectorAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        using var form = new FormUrlEncodedContent(hidden.Append(new("Form.Name", account.UserName!)).Append(new("Form.Password", People.Password)));

        using var client = ClientOf(other, browser);
        var answer = await client.PostAsync("/sign-in?lang=fr", form);

        Assert.Equal("/account?lang=fr", answer.Headers.Location?.OriginalString.Replace(other.Address.GetLeftPart(UriPartial.Authority), "", StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task Import_OnOne_IsSeenOnThePagesOfTheOther()
    {
        await using var one = await TestApplication.StartAsync(more: Unlimited, on: await TestStores.Postgres.FilledAsync());
        await using var other = await BesideAsync(one);
        var figure = new Figure("ameli", MeasureIds.Spend, null, null, Period.Parse("1999"), 1999m, "EUR", Qualifier.Exact, "acuite_2023") { Published = "1999", Locator = "p. 1" };
        Assert.Equal(HttpStatusCode.NotFound, (await other.Client.GetAsync($"/figures/{figure.Id}")).StatusCode);
        var before = await other.Client.GetStringAsync("/api/v1/programmes");

        await one.Store.Writer.CommitAsync(SomeData.Change(1, [figure]), CancellationToken.None);

        await Eventually.TrueAsync("the figure on the other", async () => (await other.Client.GetAsync($"/figures/{figure.Id}")).StatusCode == HttpStatusCode.OK);
        Assert.Contains("\"data\":2", await other.Client.GetStringAsync("/readyz"), StringComparison.Ordinal);
        Assert.NotEmpty(before);
    }

    [StoreFact]
    public async Task Start_OfSeveralOnAnEmptyDatabase_FillsItOnce()
    {
        await using var store = await TestStores.Postgres.MissingAsync();
        var starting = Enumerable.Range(0, 3).Select(_ => TestStore.At(store.Location.Server!, null, null)).ToList();

        var opened = await Task.WhenAll(starting.Select(each => each.Get<StoreOpening>().OpenAsync(CancellationToken.None)));

        Assert.All(opened, outcome => Assert.False(outcome.IsRefused));
        Assert.Single(opened, outcome => outcome.Filling?.Version is not null);
        Assert.Equal(1, Assert.Single(await store.Reader.VersionsAsync(CancellationToken.None)).Number);
        foreach (var each in starting) await each.DisposeAsync();
    }

    [StoreFact]
    public async Task Server_ThatIsGone_Answers503AndComesBack()
    {
        var cluster = await PostgresCluster.StartAsync();
        try
        {
            var store = TestStore.At(cluster.Database("faults"), null, null);
            store.KeepDatabase();
            await using var application = await TestApplication.StartAsync(more: Unlimited, on: store);
            Assert.Equal(HttpStatusCode.OK, (await application.Client.GetAsync("/")).StatusCode);

            await cluster.EndAsync();
            var page = await application.Client.GetAsync("/figures?lang=fr");
            var ready = await application.Client.GetAsync("/readyz");
            var alive = await application.Client.GetAsync("/healthz");
            await cluster.BeginAsync();

            Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (page.StatusCode, ready.StatusCode, alive.StatusCode));
            Assert.Contains("unreachable", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            await Eventually.TrueAsync("the page", async () => (await application.Client.GetAsync("/figures?lang=fr")).StatusCode == HttpStatusCode.OK);
            Assert.True((await store.Database.ProveLogAsync(null, CancellationToken.None)).IsWhole);
        }
        finally
        {
            await cluster.StopAsync();
        }
    }

    private static async Task<TestApplication> BesideAsync(TestApplication one)
    {
        var store = TestStore.At(one.Store.Location.Server!, null, null);
        store.KeepDatabase();
        return await TestApplication.StartAsync(more: Unlimited, on: store);
    }

    private static HttpClient ClientOf(TestApplication application, FormBrowser browser) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = browser.Cookies }) { BaseAddress = application.Address };
}
