using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;
using static DmpAnalytics.Tests.Charts.ChartWorld;

namespace DmpAnalytics.Tests.Charts;

public class ChartLineTests
{
    [Fact]
    public void WithPublished_BetweenSteps_AddsTheFiguresBehindThem()
    {
        var figure = HandMade.Figure(MeasureIds.DossiersCreated, "2011-11-15", 50_000m, "dossier", Qualifier.About);
        var interpolated = Point("2011-12-31", 60_000m, "dossier");
        SeriesPoint[] points =
        [
            Created[0],
            interpolated with { Result = interpolated.Result with { Figures = [new(figure, FigureRole.Before, 50_000m)] } },
            Created[2],
        ];

        var merged = ChartLine.WithPublished(points);

        Assert.Equal(4, merged.Length);
        Assert.Equal((new DateOnly(2011, 11, 15), 50_000m), (merged[1].At, merged[1].Result.Value));
        Assert.Equal((Basis.Reported, Qualifiers.About), (merged[1].Result.Basis, merged[1].Result.Qualifiers));
    }

    [Fact]
    public void Points_AcrossABreak_HaveAGapOnItsDay()
    {
        Break[] breaks = [new("dmp", MeasureIds.DossiersCreated, Period.Parse("2012-02"), new("Autre compte", "Another count"), "cour_2012")];

        var points = ChartLine.Points(Created, breaks, English);

        Assert.Equal([new(2010, 12, 31), new(2011, 12, 31), new DateOnly(2012, 2, 1), new(2012, 6, 30)], points.Select(point => point.At));
        Assert.Equal(ReasonCode.Break, points[2].Reason!.Code);
    }

    [Fact]
    public void Points_WithABreakOutside_AreAsTheyWere()
    {
        Break[] breaks = [new("dmp", MeasureIds.DossiersCreated, Period.Parse("2014"), new("Autre compte", "Another count"), "cour_2012")];

        Assert.Equal(3, ChartLine.Points(Created, breaks, English).Length);
    }

    [Fact]
    public void Inputs_WithoutTheRole_KeepTheReason()
    {
        var inputs = ChartLine.Inputs([new(HandMade.At, HandMade.Cost), Gap("2013-12-31", ReasonCode.NotCovered, "EUR/dossier")], InputRole.Created);

        Assert.Equal(158_000m, inputs[0].Result.Value);
        Assert.Equal(ReasonCode.NotCovered, inputs[1].Result.Reason!.Code);
    }
}
