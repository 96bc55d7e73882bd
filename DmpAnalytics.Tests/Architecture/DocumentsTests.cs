using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Architecture;

public class DocumentsTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    [Fact]
    public void InterfaceDocument_EveryAddress_IsMentioned()
    {
        var addresses = shared.Application.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(address => address.StartsWith(AppUrls.Api, StringComparison.Ordinal))
            .ToList();

        Assert.Contains("/api/v1/indicators/{id}/series", addresses);
        Check.None(Documents.Missing("docs/api.md", Read("docs/api.md"), [.. addresses, AppUrls.OpenApi, AppUrls.Health, AppUrls.Ready]));
    }

    [Fact]
    public void InterfaceDocument_EveryParameterAndCode_IsMentioned() =>
        Check.None(Documents.Missing(
            "docs/api.md",
            Read("docs/api.md"),
            [.. QuestionParameters.All, .. QuestionParameters.Presentation, .. Code.All<ReasonCode>(), .. Code.All<ProblemCode>(), .. Code.All<Basis>()]));

    [Fact]
    public void CommandDocument_EveryCommandAndOption_IsMentioned()
    {
        var files = SourceTree.Files("DmpAnalytics/Cli", ".cs");
        var words = files.SelectMany(Documents.Commands).Concat(files.SelectMany(Documents.Options)).ToList();

        Assert.Contains("serve", words);
        Assert.Contains("--data-dir", words);
        Check.None(Documents.Missing("docs/command-line.md", Read("docs/command-line.md"), words));
    }

    [Fact]
    public void Documents_TheirLinks_LeadToFiles() =>
        Check.None(
            from document in SourceTree.Files("", ".md")
            from link in Documents.Links(document.Text)
            where !Path.Exists(Path.Combine(SourceTree.Root, document.Folder, link))
            select $"{document.Path} links to {link}, which is not there.");

    [Theory]
    [InlineData("Only `--data` is here.", "--data-dir")]
    [InlineData("`/api/v1/indicators/{id}/series`", "/api/v1/indicators/{id}")]
    public void Missing_OfADocumentThatSaysLess_IsFound(string text, string word)
    {
        if (word.StartsWith('/')) text = text.Replace(word, "", StringComparison.Ordinal);
        Assert.NotEmpty(Documents.Missing("x.md", text, [word]));
    }

    [Fact]
    public void Words_OfTheSource_AreRead()
    {
        var file = new SourceFile("DmpAnalytics/Cli/X.cs", "new Command(\"check\", text) { new Option<string>(\"--format\") }");

        Assert.Equal(["check"], Documents.Commands(file));
        Assert.Equal(["--format"], Documents.Options(file));
        Assert.Equal(["api.md"], Documents.Links("[a](api.md#b) [b](https://example.org)"));
    }

    private static string Read(string path) => SourceTree.Read(path);
}
