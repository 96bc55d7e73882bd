using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Definitions;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators;

/// <summary>Rule 7: as known on a date.</summary>
public class KnownTests
{
    private static SmallWorld World => new SmallWorld()
        .Source("early", SourceKind.Press, "2012-07-10").Source("vague", SourceKind.AuditReport, "2013").Source("undated", SourceKind.Press, null)
        .Created("2012-06-30", 158_000, source: "early")
        .Created("2012-06-30", 160_000, source: "vague")
        .Created("2012-12-31", 1, source: "undated");

    [Theory]
    [InlineData("2012-07-10", 158_000)]
    [InlineData("2013-12-30", 158_000)]
    [InlineData("2013-12-31", 160_000)]
    public void Figure_CountsFromItsPublication_AVagueDateFromItsLastDay(string known, decimal expected) =>
        Assert.Equal(expected, Created(World, known).Value);

    [Fact]
    public void Figure_NotPublishedByThen_IsTheReason() => Assert.Equal(ReasonCode.NotPublished, Created(World, "2012-07-09").Reason!.Code);

    [Fact]
    public void Active_WhereOnlyItsInputsWerePublishedLater_SaysSoAndUntilWhen()
    {
        var world = new SmallWorld()
            .Source("early", SourceKind.Press, "2012-07-10").Source("late", SourceKind.Press, "2014-01-01")
            .Created("2012-06-30", 158_000, source: "early").Figure(MeasureIds.DossiersEmpty, "2012-06-30", 89_500, source: "late");

        foreach (var (known, measure) in new[] { ("2012-07-09", MeasureIds.DossiersCreated), ("2012-12-31", MeasureIds.DossiersEmpty) })
        {
            var reason = ActiveDossiers.Compute(new(world.Data(known), SmallWorld.Day("2012-08-31"))).Reason!;

            Assert.Equal((ReasonCode.NotPublished, measure, SmallWorld.Day(known)), (reason.Code, reason.Measure, reason.Known));
        }
    }

    [Fact]
    public void Figure_OfAnUndatedSource_NeverCountsAndIsCounted()
    {
        var data = World.Data("2020-01-01");

        Assert.Equal(1, data.UndatedLeftOut);
        Assert.Equal(Basis.CarriedForward, data.Stock(MeasureIds.DossiersCreated).At(SmallWorld.Day("2012-12-31")).Basis);
        Assert.Equal(0, World.Data().UndatedLeftOut);
    }

    [Fact]
    public void Date_AfterTheKnownOne_IsCarriedFromIt() =>
        Assert.Equal(Basis.CarriedForward, World.Data("2012-08-01").Stock(MeasureIds.DossiersCreated).At(SmallWorld.Day("2013-06-30")).Basis);

    [Fact]
    public void Target_CountsFromItsAnnouncement()
    {
        var world = World.Target("early", 100, "2020-12-31", "2010").Target("late", 200, "2015-12-31", "2013-05");

        Assert.Equal("early", TargetChoice.Headline(world.Data("2013-05-30"), SmallWorld.Day("2014-01-01"))?.Id);
        Assert.Equal("late", TargetChoice.Headline(world.Data("2013-05-31"), SmallWorld.Day("2014-01-01"))?.Id);
    }

    [Fact]
    public void LastDate_GivesThePlainAnswer_ForEveryProgrammeAndIndicator()
    {
        foreach (var programme in ShippedFigures.Reference.Programmes)
        {
            foreach (var indicator in IndicatorCatalog.All)
            {
                var plain = ShippedFigures.At(programme.Id, "2013-12-31", dated: true);
                var known = plain with { Data = ShippedFigures.Of(programme.Id, new DateOnly(9999, 12, 31)) };

                Assert.Equal(indicator.Compute(plain).Value, indicator.Compute(known).Value);
            }
        }
    }

    [Fact]
    public void AnyDate_NeverUsesALaterSource()
    {
        foreach (var known in new[] { "2009-06-30", "2012-09-01", "2014-01-10", "2018-12-31" })
        {
            var asked = ShippedFigures.At("dmp", known) with { Data = ShippedFigures.Of("dmp", SmallWorld.Day(known)) };
            foreach (var indicator in IndicatorCatalog.All)
            {
                Assert.All(
                    indicator.Compute(asked).AllFigures(),
                    use => Assert.True(ShippedFigures.Reference.FindSource(use.Figure.Source)!.Published!.Last <= SmallWorld.Day(known)));
            }
        }
    }

    [Fact]
    public void Dmp_BeforeTheAuditReport_WasOnlyKnownToCostAtMost200Million()
    {
        var asked = ShippedFigures.At("dmp", "2012-03-09", "direct") with { Data = ShippedFigures.Of("dmp", new DateOnly(2012, 4, 1)) };

        var spend = SpendToDate.Compute(asked);
        Assert.Equal((200_000_000m, Qualifiers.AtMost), (spend.Value, spend.Qualifiers));
    }

    private static Result Created(SmallWorld world, string known) =>
        world.Data(known).Stock(MeasureIds.DossiersCreated).At(SmallWorld.Day("2012-06-30"));
}
