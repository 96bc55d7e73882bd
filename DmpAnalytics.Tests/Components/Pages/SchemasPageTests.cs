using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using DmpAnalytics.Import;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Pages;

public class SchemasPageTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    [Theory]
    [InlineData("fr", "Schémas des fichiers")]
    [InlineData("en", "File schemas")]
    public async Task Schemas_ListEveryKindWithItsFiles(string language, string title)
    {
        var client = shared.Application.Client;
        using var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri($"/schemas?lang={language}", UriKind.Relative)));

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(ImportCatalog.All.Length, page.QuerySelectorAll("main tbody tr").Length);
        foreach (var link in page.QuerySelectorAll("main table a").Select(link => link.GetAttribute("href")!))
        {
            using var answer = await client.GetAsync(new Uri(link, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Schema_OfAKind_NamesEveryColumnWithItsExample()
    {
        var client = shared.Application.Client;
        using var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri("/schemas/figures?lang=fr", UriKind.Relative)));

        var kind = ImportCatalog.All.Single(each => each.Id == "figures");
        Assert.Equal(kind.Columns.Concat(kind.OptionalColumns), page.QuerySelectorAll("main tbody th code").Select(cell => cell.TextContent));
        Assert.Contains("158000", page.QuerySelector("#column-value")!.TextContent, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await client.GetStringAsync(new Uri("/schemas/figures.json?lang=fr", UriKind.Relative)));
        Assert.Equal("Chiffres", json.RootElement.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("/schemas/nothing")]
    [InlineData("/schemas/nothing.json")]
    [InlineData("/schemas/figures.pdf")]
    public async Task Schema_OfNoKind_IsNotFound(string address)
    {
        var client = shared.Application.Client;
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
