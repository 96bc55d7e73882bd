using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;
using static DmpAnalytics.Tests.Charts.ChartWorld;

namespace DmpAnalytics.Tests.Charts;

/// <summary>Ranges, flags and conditions on the charts.</summary>
public class ChartRangeTests
{
    private static readonly Answer Answer = HandMade.Answer("cost_per_active_dossier", HandMade.Cost);

    [Fact]
    public void Range_InsideTheFrame_IsDrawnTabledAndInTheLegend()
    {
        var model = Model(Ranged(3000m, 4200m));

        var panel = model.Panels[0];
        Assert.True(model.HasRanges);
        Assert.Equal([panel.Series[0].Points[2]], panel.RangesOf(panel.Series[0]));
        Assert.True(panel.Y.Max >= 4200m);
        Assert.Equal("Range", model.Table.Columns[2].Name);
        Assert.Equal("between €3,000 and €4,200", model.Table.Rows[2][2]);
    }

    [Fact]
    public void Range_ThatWouldDwarfTheValues_IsToldInTheNotesAndTabled()
    {
        var model = Model(Ranged(0m, 900_000m));

        Assert.False(model.HasRanges);
        Assert.True(model.Panels[0].Y.Max < 900_000m);
        Assert.Contains(
            "Cost per active record. 31 December 2011: the range leaves the frame, up to €900,000; the table gives it.", model.Notes);
        Assert.Equal("between €0 and €900,000", model.Table.Rows[2][2]);
    }

    [Fact]
    public void Band_ThatLeavesTheFrameSomewhere_IsNotDrawnInPart()
    {
        var wide = Cost with
        {
            Points = Cost.Points
                .SetItem(2, Cost.Points[2] with { Result = Cost.Points[2].Result with { Low = 3000m, High = 4000m } })
                .SetItem(3, Cost.Points[3] with { Result = Cost.Points[3].Result with { Low = 0m, High = 90_000m } }),
        };

        var model = Model(wide);

        Assert.False(model.HasRanges);
        Assert.Contains(model.Notes, note => note.Contains("31 December 2011 – 30 June 2012: the range leaves the frame", StringComparison.Ordinal));
    }

    [Fact]
    public void Range_OfAReference_IsNotDrawn()
    {
        var atTarget = AtTarget with { Points = [.. AtTarget.Points.Select(point => point with { Result = point.Result with { Low = 30m, High = 50m } })] };

        Assert.False(CostPerDossierModel.Of(Cost, atTarget, Answer, Overrun, English).HasRanges);
    }

    [Fact]
    public void Table_WithoutRangesAndFlags_HasNoColumnsForThem() =>
        Assert.Equal(
            ["Date", "Cost per active record", "Qualifier", "How obtained", "Cost at target", "Qualifier", "How obtained"],
            CostPerDossierModel.Of(Cost, AtTarget, Answer, Overrun, English).Table.Columns.Select(column => column.Name));

    [Fact]
    public void Table_WithAProvisionalPoint_HasAColumnOfItsOwn()
    {
        var flagged = Cost with { Points = Cost.Points.SetItem(3, Cost.Points[3] with { Result = HandMade.Cost with { Status = FigureStatus.Provisional } }) };

        var table = Model(flagged).Table;

        Assert.Equal("Status", table.Columns[4].Name);
        Assert.Equal("provisional", table.Rows[3][4]);
        Assert.Equal("", table.Rows[2][4]);
    }

    [Fact]
    public void Point_AcrossABreak_SaysSoInHowItWasObtained()
    {
        var point = ChartPoint.Of(new(HandMade.At, HandMade.Created with { Basis = Basis.Interpolated, CrossesBreak = true }), French);

        Assert.Equal("interpolé · franchit une rupture", point.How);
    }

    [Fact]
    public void Subtitle_SaysPricesOnlyOfMoney_AndTheDateKnownOfAll()
    {
        var asked = HandMade.Question with { Prices = new(2015, "GBP"), Known = new(2014, 1, 10), UndatedLeftOut = 2 };

        var cost = CostPerDossierModel.Of(Cost with { Question = asked }, null, Answer, null, English);
        var adoption = AdoptionModel.Of(asked, Created, [], Attainment, English);

        Assert.Contains("constant 2015 prices, in pounds sterling at the 2015 rate", cost.Subtitle, StringComparison.Ordinal);
        Assert.EndsWith("Figures as known on 10 January 2014; 2 undated figures left out.", cost.Subtitle, StringComparison.Ordinal);
        Assert.EndsWith("Figures as known on 10 January 2014; 2 undated figures left out.", adoption.Subtitle, StringComparison.Ordinal);
        Assert.DoesNotContain("prices", adoption.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void KnownDate_LeavesOutLaterEventsAndTargets()
    {
        var early = HandMade.Question with { Known = new(2010, 1, 1) };

        var model = AdoptionModel.Of(early, Created, [], Attainment, English);

        Assert.Empty(model.Events);
        Assert.Empty(model.Panels[0].Targets);
        Assert.NotEmpty(AdoptionModel.Of(HandMade.Question, Created, [], Attainment, English).Events);
    }

    [Fact]
    public void Break_CrossedOnDemand_IsMarkedAndLeavesNoGap()
    {
        SeriesPoint[] points = [.. Created, Point("2013-06-30", 200_000m, "dossier")];
        var asked = HandMade.Question with { At = Period.Parse("2013-06-30"), To = new(2013, 6, 30) };

        var stopped = AdoptionModel.Of(asked, points, [], Attainment, English);
        var crossed = AdoptionModel.Of(asked with { Breaks = true }, points, [], Attainment, English);

        Assert.Contains(stopped.Panels[0].Series[0].Points, point => point.Reason?.Code == ReasonCode.Break);
        Assert.DoesNotContain(crossed.Panels[0].Series[0].Points, point => point.Reason is not null);
        Assert.Single(crossed.Breaks);
        Assert.EndsWith("Breaks crossed.", crossed.Subtitle, StringComparison.Ordinal);
    }

    private static ChartModel Model(Series cost) => CostPerDossierModel.Of(cost, null, Answer, null, English);

    private static Series Ranged(decimal low, decimal high) =>
        Cost with { Points = Cost.Points.SetItem(2, Cost.Points[2] with { Result = Cost.Points[2].Result with { Low = low, High = high } }) };
}
