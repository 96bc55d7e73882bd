using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Components.Pages.FigureDetail;

public sealed class DecisionPageTests : IAsyncLifetime
{
    private TestApplication? application;
    private Figure? figure;

    private TestApplication Application => application!;

    private string Page => AppUrls.Figure(figure!.Id, Language.Fr);

    public async Task InitializeAsync()
    {
        application = await TestApplication.StartAsync();
        var question = new Question { Programme = "dmp", Scope = "direct", At = Period.Parse("2012-06-30") };
        var answer = (await application.Services.GetRequiredService<Analyst>().AnswerAsync("cost_per_dossier", question, CancellationToken.None)).Value!;
        figure = answer.Result.AllFigures().Select(use => use.Figure).First(each => each.Published == "158000");
    }

    public async Task DisposeAsync() => await Application.DisposeAsync();

    [Fact]
    public async Task Contributor_RanksAndCorrects_AndEverybodyReadsWhoAndWhy()
    {
        using var contributor = await TestAccounts.ClientAsync(Application, Role.Contributor);

        var ranked = await SendAsync(contributor, "rank", ("rank", "preferred"), ("reason", "<b>audité</b>"));
        var corrected = await SendAsync(contributor, "correction", ("value", "158001"), ("reason", "coquille p. 12"));

        Assert.Equal("C’est fait. Toutes les pages en tiennent compte.", ranked.QuerySelector(".told")!.TextContent);
        var notes = corrected.QuerySelectorAll(".decision").Select(note => note.TextContent).ToList();
        Assert.Equal(2, notes.Count);
        Assert.Contains("Préféré par person-", notes[0], StringComparison.Ordinal);
        Assert.Contains("« <b>audité</b> »", notes[0], StringComparison.Ordinal);
        Assert.Contains("son fichier donne 158 000", notes[1], StringComparison.Ordinal);
        var read = await ReadAsync(Application.Client, Page);
        Assert.Contains("coquille p. 12", read.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, read.QuerySelectorAll("p.decision").Length);
        Assert.Empty(read.QuerySelectorAll("form[method=post]"));
        var lineage = await ReadAsync(Application.Client, "/explain/cost_per_dossier?programme=dmp&scope=direct&at=2012-06-30&lang=fr");
        Assert.Contains("coquille p. 12", lineage.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contributor_TakesTheLastDecisionBack()
    {
        using var contributor = await TestAccounts.ClientAsync(Application, Role.Contributor);
        var page = await SendAsync(contributor, "correction", ("value", "7"), ("reason", "essai"));
        var version = page.QuerySelector("form[action$='take-back'] input[name=version]")!.GetAttribute("value")!;

        var back = await SendAsync(contributor, "take-back", ("version", version), ("reason", "c’était un essai"));

        Assert.Empty(back.QuerySelectorAll(".decision"));
        Assert.Contains("158 000", back.QuerySelector(".value")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("c’était un essai", back.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(back.QuerySelectorAll("form[action$='take-back']"));
    }

    [Theory]
    [InlineData("rank", "rank", "preferred", " ", "Il faut un motif.")]
    [InlineData("rank", "rank", "normal", "motif", "Le chiffre le disait déjà.")]
    [InlineData("correction", "value", "-1", "motif", "ne peut pas avoir cette valeur")]
    [InlineData("correction", "value", "12,5 M€", "motif", "ne peut pas avoir cette valeur")]
    [InlineData("take-back", "version", "1", "motif", "a été modifié entre-temps")]
    public async Task DecisionThatIsNone_IsToldAndChangesNothing(string what, string name, string value, string reason, string told)
    {
        using var contributor = await TestAccounts.ClientAsync(Application, Role.Contributor);

        var page = await SendAsync(contributor, what, (name, value), ("reason", reason));

        Assert.Contains(told, page.QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, await Application.Store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Stranger_Auditor_AndAFormWithoutItsToken_AreRefused()
    {
        using var stranger = TestAccounts.Stranger(Application);
        using var auditor = await TestAccounts.ClientAsync(Application, Role.Auditor);
        using var contributor = await TestAccounts.ClientAsync(Application, Role.Contributor);
        var address = $"{AppUrls.Figure(figure!.Id)}/rank";

        foreach (var client in new[] { stranger, auditor, contributor })
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("rank", "preferred"), KeyValuePair.Create("reason", "x")]);
            using var response = await client.PostAsync(address, form);
            Assert.True(response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest, $"{response.StatusCode}");
        }

        Assert.Empty((await ReadAsync(auditor, Page)).QuerySelectorAll("form[method=post][action*='/figures/']"));
        Assert.Equal(1, await Application.Store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    private static async Task<IDocument> ReadAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        response.EnsureSuccessStatusCode();
        var text = await response.Content.ReadAsStringAsync();
        return await new HtmlParser().ParseDocumentAsync(text.Replace("\u202F", " ", StringComparison.Ordinal).Replace("&#x202F;", " ", StringComparison.Ordinal));
    }

    /// <summary>Sends a form of the page with its own token, and reads where it leads.</summary>
    private async Task<IDocument> SendAsync(HttpClient client, string what, params (string Name, string Value)[] fields)
    {
        var page = await ReadAsync(client, Page);
        var hidden = page.QuerySelectorAll("form[action$='/rank'] input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        using var form = new FormUrlEncodedContent([.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var response = await client.PostAsync($"{AppUrls.Figure(figure!.Id)}/{what}", form);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return await ReadAsync(client, response.Headers.Location!.ToString());
    }
}
