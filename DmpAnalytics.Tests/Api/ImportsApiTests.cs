using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using DmpAnalytics.Accounts;
using DmpAnalytics.Import;
using DmpAnalytics.Tests.Import.Drafts;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Api;

/// <summary>Files sent with a token; the requests are those of the description and of docs/api.md.</summary>
public class ImportsApiTests
{
    private const string Address = "/api/v1/imports";

    [Fact]
    public async Task Files_SentWithAToken_AreCheckedLetInListedAndTakenBack()
    {
        await using var application = await TestApplication.StartAsync();
        using var client = await TestAccounts.TokenClientAsync(application, Role.Contributor, TokenScope.Read, TokenScope.Import);
        var file = DraftWorld.Spend("spend.csv", "10", "20");

        var (status, dry) = await SendAsync(client, file, ("dry_run", "true"));
        Assert.Equal((HttpStatusCode.OK, "checked", 2), (status, (string?)dry["status"], (int)dry["difference"]!["new"]!));
        Assert.Equal(1, await application.Store.Reader.LatestVersionAsync(CancellationToken.None));

        (status, var sent) = await SendAsync(client, file);
        Assert.Equal((HttpStatusCode.OK, "released", 2), (status, (string?)sent["status"], (int)sent["data"]!));
        (_, var again) = await SendAsync(client, file);
        Assert.Equal("nothing_new", (string?)again["status"]);

        var listed = (await client.GetFromJsonAsync<JsonArray>(Address))!;
        Assert.Equal((2, "spend.csv"), ((int)listed[0]!["import"]!, (string?)listed[0]!["files"]![0]!["name"]));
        using var refused = await client.PostAsJsonAsync($"{Address}/2/undo", new { reason = " " });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var undone = await client.PostAsJsonAsync($"{Address}/2/undo", new { reason = "a wrong file" });
        Assert.Equal(2, (int)JsonNode.Parse(await undone.Content.ReadAsStringAsync())!["withdrawn"]!);
        Assert.Equal("a wrong file", (string?)(await client.GetFromJsonAsync<JsonObject>($"{Address}/2"))!["undoneReason"]);
    }

    [Fact]
    public async Task Files_WithErrorsQuestionsOrWarnings_AreReportedAndKeptOut()
    {
        await using var application = await TestApplication.StartAsync();
        using var client = await TestAccounts.TokenClientAsync(application, Role.Contributor, TokenScope.Read, TokenScope.Import);

        var (status, wrong) = await SendAsync(client, DraftWorld.Spend("spend.csv", "nan"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "errors", 1), (status, (string?)wrong["status"], (int)wrong["errors"]!));
        Assert.Equal((2, "value", "nan"), ((int)wrong["issues"]![0]!["line"]!, (string?)wrong["issues"]![0]!["column"], (string?)wrong["issues"]![0]!["value"]));

        (_, var asked) = await SendAsync(client, DraftWorld.Text("t.csv", "Programme;Période;Dépenses\nDMP;1999;1,234\n"));
        Assert.Equal("questions", (string?)asked["status"]);
        Assert.Equal(["numbers", "field"], asked["questions"]!.AsArray().Select(question => (string)question!["code"]!));

        var blank = DraftWorld.Spend("spend.csv", "10");
        blank = blank with { Bytes = (byte[])[.. blank.Bytes.ToArray(), (byte)'\n'] };
        Assert.Equal("warnings", (string?)(await SendAsync(client, blank)).Answer["status"]);
        Assert.Equal("released", (string?)(await SendAsync(client, blank, ("acknowledge", "the export ends so"))).Answer["status"]);
    }

    [Fact]
    public async Task Draft_OfAnotherPerson_IsReleasedWithTheScopeForItAndNoOther()
    {
        await using var application = await TestApplication.StartAsync(more: new Dictionary<string, string?> { ["DmpAnalytics:SecondPerson"] = "true" });
        using var author = await TestAccounts.TokenClientAsync(application, Role.Contributor, TokenScope.Read, TokenScope.Import);
        using var reviewer = await TestAccounts.TokenClientAsync(application, Role.Reviewer, TokenScope.Read, TokenScope.Release);
        var (status, waiting) = await SendAsync(author, DraftWorld.Spend("spend.csv", "10", "20"));
        Assert.Equal((HttpStatusCode.Accepted, "second_person"), (status, (string?)waiting["status"]));
        var release = $"{Address}/{(string?)waiting["draft"]}/release";

        using var own = await author.PostAsync(release, null);
        Assert.Equal(HttpStatusCode.Forbidden, own.StatusCode);
        using var unclear = await reviewer.PostAsJsonAsync(release, new { at = "tomorrow" });
        Assert.Equal(HttpStatusCode.BadRequest, unclear.StatusCode);
        using var past = await reviewer.PostAsJsonAsync(release, new { at = "2001-01-01T00:00:00Z" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "time_passed"), (past.StatusCode, await StatusAsync(past)));

        using var later = await reviewer.PostAsJsonAsync(release, new { at = "2090-01-01T00:00:00Z" });
        Assert.Equal((HttpStatusCode.Accepted, "scheduled"), (later.StatusCode, await StatusAsync(later)));
        using var now = await reviewer.PostAsync(release, null);
        Assert.Equal((HttpStatusCode.OK, "released"), (now.StatusCode, await StatusAsync(now)));
        Assert.Equal(2, await application.Store.Reader.LatestVersionAsync(CancellationToken.None));
        using var again = await reviewer.PostAsync(release, null);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task Description_OfSending_NamesEveryFieldOfTheForm()
    {
        await using var application = await TestApplication.StartAsync();
        using var client = TestAccounts.Stranger(application);
        var document = (await client.GetFromJsonAsync<JsonObject>("/openapi/v1.json"))!;

        var form = document["paths"]![Address]!["post"]!["requestBody"]!["content"]!["multipart/form-data"]!["schema"]!;

        Assert.Equal(["acknowledge", "dry_run", "files", "mapping", "mode", "source"], form["properties"]!.AsObject().Select(field => field.Key).Order(StringComparer.Ordinal));
        Assert.All(form["properties"]!.AsObject(), field => Assert.NotEqual("", (string?)field.Value!["description"] ?? ""));
    }

    [Fact]
    public async Task Requests_ThatAreWrong_NameTheParameter()
    {
        await using var application = await TestApplication.StartAsync();
        using var client = await TestAccounts.TokenClientAsync(application, Role.Contributor, TokenScope.Read, TokenScope.Import);

        foreach (var (name, value) in ((string, string)[])[("mode", "all"), ("dry_run", "perhaps"), ("mapping", "{}}"), ("colour", "red")])
        {
            var (status, problem) = await SendAsync(client, DraftWorld.Spend("spend.csv", "1"), (name, value));
            Assert.Equal((HttpStatusCode.BadRequest, name), (status, (string?)problem["problems"]![0]!["parameter"]));
        }

        using var empty = await client.PostAsync(Address, new MultipartFormDataContent { { new StringContent("true"), "dry_run" } });
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        using var unknown = await client.GetAsync($"{Address}/99");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Stranger_AndATokenWithoutTheScope_ReachNoneOfIt()
    {
        await using var application = await TestApplication.StartAsync();
        using var stranger = TestAccounts.Stranger(application);
        using var reader = await TestAccounts.TokenClientAsync(application, Role.Contributor, TokenScope.Read);

        foreach (var client in (HttpClient[])[stranger, reader])
        {
            using var listed = await client.GetAsync(Address);
            Assert.True(listed.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, listed.StatusCode.ToString());
            using var sent = await client.PostAsync(Address, Form(DraftWorld.Spend("spend.csv", "1")));
            Assert.True(sent.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, sent.StatusCode.ToString());
        }

        Assert.Equal(1, await application.Store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    private static async Task<string?> StatusAsync(HttpResponseMessage response) =>
        (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["status"];

    private static async Task<(HttpStatusCode Status, JsonNode Answer)> SendAsync(HttpClient client, ImportFile file, params (string Name, string Value)[] fields)
    {
        using var form = Form(file, fields);
        using var response = await client.PostAsync(Address, form);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    private static MultipartFormDataContent Form(ImportFile file, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file.Bytes.ToArray()), "files", file.Name } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value, Encoding.UTF8), name);
        return form;
    }
}
