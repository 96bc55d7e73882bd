using Bunit;
using DmpAnalytics.Components.Controls;
using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Controls;

public class SourceLineTests : ComponentTest
{
    [Fact]
    public void Line_OfASource_NamesPublisherTitlePlaceKindAndDate()
    {
        var line = Line(HandMade.Audit, "p. 3");

        Assert.Equal("Cour des comptes, Le coût du dossier médical personnel, p. 3 · rapport d’audit · publié\u202F: juillet 2012", TextOf(line.Find(".source")));
        Assert.Equal("https://example.org/cour", line.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void Line_WithOurTitle_PutsItInSquareBracketsAndSaysThereIsNoDate()
    {
        var text = TextOf(Line(HandMade.Paper).Find(".source"));

        Assert.Contains("[A finding]", text, StringComparison.Ordinal);
        Assert.Contains("sans date", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_WithAnAddressThatIsNoWebAddress_IsNotALink()
    {
        var source = new Source("bad", "T", "P", SourceKind.Press) { Url = "javascript:alert(1)" };

        Assert.Empty(Line(source).FindAll("a"));
    }

    private IRenderedComponent<SourceLine> Line(Source source, string locator = "") =>
        Render<SourceLine>(line => line.Add(item => item.Source, source).Add(item => item.Locator, locator));
}
