using DmpAnalytics.Charts;
using DmpAnalytics.Components.Pages.Overview;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Pages;

public class PerimeterTreeTests
{
    [Fact]
    public void Of_Parts_StandUnderTheirWholeLargestFirst() =>
        Assert.Equal(
            ["all 0", "direct 1", "operator 2", "regions 2", "other 0"],
            Rows(Perimeter("operator", 3, "direct"), Perimeter("regions", 1, "direct"), Perimeter("other", 2), Perimeter("direct", 4, "all"), Perimeter("all", 9)));

    [Fact]
    public void Of_PartWithoutItsWhole_StandsAtTheTop() =>
        Assert.Equal(["operator 0"], Rows(Perimeter("operator", 3, "direct")));

    [Fact]
    public void Of_ScopesThatContainOneAnother_EndsAndShowsNone() =>
        Assert.Empty(Rows(Perimeter("a", 1, "b"), Perimeter("b", 1, "a")));

    private static IEnumerable<string> Rows(params Perimeter[] perimeters) =>
        PerimeterTree.Of(perimeters).Select(row => $"{row.Perimeter.Scope.Id} {row.Depth}");

    private static Perimeter Perimeter(string id, decimal spend, string? partOf = null)
    {
        var scope = new Scope("dmp", "spend.csv", id, new(id, id)) { PartOf = partOf };
        var answer = HandMade.Answer("spend_to_date", Result.Of(spend, "EUR"));
        return new(scope, answer, answer);
    }
}
