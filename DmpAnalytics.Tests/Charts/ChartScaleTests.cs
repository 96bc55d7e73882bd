using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using static DmpAnalytics.Tests.Charts.ChartWorld;

namespace DmpAnalytics.Tests.Charts;

public class ChartScaleTests
{
    [Theory]
    [InlineData("5000000", "dossier", "5000000", 6)]
    [InlineData("158000", "dossier", "200000", 5)]
    [InlineData("3065.69", "EUR/dossier", "4000", 5)]
    [InlineData("3", "dossier", "3", 4)]
    [InlineData("0.42", "EUR", "0.5", 6)]
    [InlineData("500000000", "EUR", "500000000", 6)]
    public void Vertical_StartsAtZero_AndHasAtMostFiveLinesAboveIt(string highest, string unit, string max, int ticks)
    {
        var axis = ChartScale.Vertical([Of(highest)], unit, Language.En);

        Assert.Equal((0m, Of(max)), (axis.Min, axis.Max));
        Assert.Equal(ticks, axis.Ticks.Length);
    }

    [Fact]
    public void Vertical_WithAFall_GoesBelowZero()
    {
        var axis = ChartScale.Vertical([-400m, 900m], "dossier", Language.En);

        Assert.Equal((-500m, 1000m), (axis.Min, axis.Max));
        Assert.Contains(axis.Ticks, tick => tick.At == 0);
    }

    [Fact]
    public void Vertical_WithoutValues_IsAnAxisAllTheSame() => Assert.Equal(1m, ChartScale.Vertical([], "dossier", Language.En).Max);

    [Fact]
    public void Vertical_Labels_AreShort() =>
        Assert.Equal(["0 €", "100 M€", "200 M€", "300 M€"], ChartScale.Vertical([251_700_000m], "EUR", Language.Fr).Ticks.Select(tick => Plain(tick.Label)));

    [Theory]
    [InlineData("2011-01-01", "2012-01-01", "January 2011", 5)]
    [InlineData("2010-12-31", "2013-12-31", "January 2011", 6)]
    [InlineData("2004-08-13", "2014-01-02", "2005", 10)]
    public void Time_TicksAreAsFineAsTheSpanAllows(string first, string last, string label, int ticks)
    {
        var axis = ChartScale.Time(DateOnly.ParseExact(first, "yyyy-MM-dd"), DateOnly.ParseExact(last, "yyyy-MM-dd"), Language.En);

        Assert.Equal(label, axis.Ticks[0].Label);
        Assert.Equal(ticks, axis.Ticks.Length);
    }

    private static decimal Of(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
