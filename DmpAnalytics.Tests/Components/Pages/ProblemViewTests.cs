using Bunit;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Pages.Problems;
using DmpAnalytics.Tests.Testing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace DmpAnalytics.Tests.Components.Pages;

public class ProblemViewTests : ComponentTest
{
    private readonly DefaultHttpContext http = new();

    public ProblemViewTests() => RenderTree.Add<CascadingValue<HttpContext>>(value => value.Add(item => item.Value, http));

    [Fact]
    public void NoProblem_WhileThePageStillReads_ShowsNothing()
    {
        var view = View();

        Assert.Equal("", view.Markup.Trim());
    }

    [Fact]
    public void UnknownProgramme_NamesThoseThatExistWithLinks()
    {
        var view = View(new Problem(ProblemCode.UnknownProgramme, "programme", "dpm"));

        Assert.Contains("Il n’y a pas de programme «\u202Fdpm\u202F».", view.Markup, StringComparison.Ordinal);
        Assert.Equal(["/?programme=dmp", "/?programme=ameli"], view.FindAll("li a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void WrongDate_ShowsHowADateIsWritten()
    {
        var view = View(QuestionParameters.Read([KeyValuePair.Create("at", "yesterday")]).Problems[0]);

        Assert.Contains("2011-Q2 2e trimestre 2011", view.FindAll("li").Select(TextOf));
    }

    [Fact]
    public void UnknownScope_LinksToThePerimetersOfTheProgramme()
    {
        var view = View(new Problem(ProblemCode.UnknownValue, "scope", "x") { Allowed = ["direct", "operator"] });

        Assert.Equal("/?programme=dmp&scope=operator", view.FindAll("li a")[1].GetAttribute("href"));
        Assert.Equal("Opérateur", TextOf(view.FindAll("li a")[1]));
    }

    [Theory]
    [InlineData("prices", "real", "nominal prix courants", "2015 prix constants de cette année-là\u202F; toute année de 2010 à 2015")]
    [InlineData("currency", "pounds", "EUR euros", "GBP livres sterling")]
    [InlineData("known", "yesterday", "2014-01-10 seulement ce qui était publié au 10 janvier 2014", "2014-01-10 seulement ce qui était publié au 10 janvier 2014")]
    [InlineData("version", "new", "1 un nombre entier, à partir de 1", "1 un nombre entier, à partir de 1")]
    public void WrongCondition_ShowsWhatIsAccepted(string parameter, string value, string first, string second)
    {
        var choices = View(QuestionParameters.Read([KeyValuePair.Create(parameter, value)]).Problems[0]).FindAll("li").Select(TextOf).ToList();

        Assert.Contains(first, choices);
        Assert.Contains(second, choices);
    }

    [Fact]
    public void MarkupInTheAddress_IsShownAsText() =>
        Assert.Empty(View(new Problem(ProblemCode.UnknownProgramme, "programme", "<script>x</script>")).FindAll("script"));

    private IRenderedComponent<ProblemView> View(params Problem[] problems) =>
        Render<ProblemView>(view => view.Add(item => item.Problems, [.. problems]).Add(item => item.Programme, "dmp").Add(item => item.Reference, HandMade.Reference));
}
