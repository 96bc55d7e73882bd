using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Reviews;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Reviews;

/// <summary>Then and now: each difference has its reason.</summary>
public class VintagesTests
{
    private static SmallWorld Before => new SmallWorld()
        .Source("early", SourceKind.Press, "2012-07-10").Source("late", SourceKind.AuditReport, "2013-02-01")
        .Created("2012-06-30", 158_000, source: "early");

    [Fact]
    public void BetterSource_NamesTheFigureThatGaveWayAndTheOneThatStands()
    {
        var world = Before.Created("2012-06-30", 160_000, source: "late");

        var difference = Assert.Single(Explain(world, "2012-12-31", world, null));
        Assert.Equal(
            (DifferenceCause.BetterSource, 158_000m, 160_000m), (difference.Cause, difference.Then!.Value, difference.Now!.Value));
    }

    [Fact]
    public void NewFigure_CountsWhereNothingGaveWay()
    {
        var world = Before.Created("2012-08-31", 200_000, source: "late");

        var difference = Assert.Single(Explain(world, "2012-12-31", world, null, "2012-08-31"), item => item.Cause == DifferenceCause.NewFigure);
        Assert.Equal(200_000, difference.Now!.Value);
    }

    [Fact]
    public void Correction_IsTheSameFigureWithAnotherValue()
    {
        var after = new SmallWorld().Source("early", SourceKind.Press, "2012-07-10").Created("2012-06-30", 159_000, source: "early");

        var difference = Assert.Single(Explain(Before, null, after, null));
        Assert.Equal((DifferenceCause.Correction, 158_000m, 159_000m), (difference.Cause, difference.Then!.Value, difference.Now!.Value));
    }

    [Fact]
    public void Withdrawn_IsAFigureThatIsNoLongerThere()
    {
        var after = new SmallWorld().Source("other2", SourceKind.Press, null).Created("2012-06-30", 1, source: "other2");

        Assert.Contains(Explain(Before, null, after, null), item => item is { Cause: DifferenceCause.Withdrawn, Then.Value: 158_000, Now: null });
    }

    [Fact]
    public void SameAnswer_HasNoDifference() => Assert.Empty(Explain(Before, null, Before, null));

    private static ImmutableArray<Difference> Explain(SmallWorld then, string? thenKnown, SmallWorld now, string? nowKnown, string date = "2012-06-30")
    {
        var (old, young) = (then.Data(thenKnown), now.Data(nowKnown));
        return Vintages.Explain(
            old.Stock(MeasureIds.DossiersCreated).At(SmallWorld.Day(date)), young.Stock(MeasureIds.DossiersCreated).At(SmallWorld.Day(date)), young.Has);
    }
}
