using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Reviews;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Reviews;

/// <summary>Targets with a memory: the first promise, the latest, and what became of them.</summary>
public class TargetReviewTests
{
    private static SmallWorld World => new SmallWorld { Opened = "2011-01-01" }
        .Created("2011-12-31", 100).Created("2012-12-31", 300).Created("2013-12-31", 350)
        .Target("first", 1_000, "2013-12-31", "2011-01-01")
        .Target("revised", 320, "2013-12-31", "2012-03-01", headline: false)
        .Target("expected", 5_000, "2013-12-31", "2010-01-01", headline: false, kind: TargetKind.Forecast);

    [Fact]
    public void OriginalAndCurrent_AreTheFirstPromiseAndTheLastAnnounced()
    {
        Assert.Equal(("first", "first"), Judged("2012-02-29"));
        Assert.Equal(("first", "revised"), Judged("2012-03-01"));
    }

    [Fact]
    public void Forecasts_StandBeside() => Assert.Equal("expected", Assert.Single(Review("2013-12-31").Series.Beside).Id);

    [Fact]
    public void Variance_IsToTheFirstAndToTheLatest()
    {
        var review = Review("2013-12-31");

        Assert.Equal((-650m, 30m), (review.VarianceToOriginal.Value, review.VarianceToCurrent.Value));
        Assert.Equal((35m, 109.38m), (review.AttainmentOfOriginal.Value, review.AttainmentOfCurrent.Value));
    }

    [Theory]
    [InlineData("2013-12-31", TargetOutcome.Met)]
    [InlineData("2012-12-31", TargetOutcome.OnTrack)]
    [InlineData("2011-12-31", TargetOutcome.Late)]
    [InlineData("2020-12-31", TargetOutcome.Met)]
    public void Outcome_FollowsThePathAndTheDueDate(string date, TargetOutcome expected) => Assert.Equal(expected, Review(date).Outcome);

    [Fact]
    public void Path_IsStraightFromTheAnnouncementToTheDueDate()
    {
        var review = Review("2011-12-31");

        Assert.Equal(Math.Round(1_000m * 364 / 1095, MidpointRounding.AwayFromZero), review.Path.Value);
        Assert.True(review.RequiredPace.Value > 0);
    }

    [Fact]
    public void Outcome_OfABoundThatDoesNotDecide_IsUnknown()
    {
        var world = new SmallWorld().Created("2013-12-31", 900, Qualifier.AtLeast).Target("t", 1_000, "2013-12-31", "2011");

        Assert.Equal(TargetOutcome.Unknown, Only(world, "2014-01-31").Outcome);
    }

    [Theory]
    [InlineData(90, TargetOutcome.Kept)]
    [InlineData(110, TargetOutcome.Exceeded)]
    public void Money_IsKeptOrExceeded(decimal spent, TargetOutcome expected)
    {
        var world = new SmallWorld().Spend("2010", spent)
            .Target("budget", 100, "2010-12-31", "2009", headline: false, measure: MeasureIds.Spend, unit: "EUR", from: "2010-01-01", kind: TargetKind.Ceiling);

        Assert.Equal(expected, Only(world, "2011-12-31").Outcome);
    }

    [Fact]
    public void KnownBeforeTheAnnouncement_HasNoSuchTarget()
    {
        var world = World.Source("early", SourceKind.Press, "2010-01-01");

        Assert.DoesNotContain(TargetSeries.Of(world.Data("2012-01-01")), series => series.Promises.Any(promise => promise.Judged.Id == "revised"));
    }

    [Fact]
    public void ShippedTargets_AllHaveAnOutcomeOrAReason()
    {
        foreach (var programme in ShippedFigures.Reference.Programmes)
        {
            var asked = ShippedFigures.At(programme.Id, "2026-11-21");
            foreach (var series in TargetSeries.Of(asked.Data))
            {
                if (TargetReview.Of(asked, series) is not { } review) continue;
                Assert.True(review.Reached.HasValue || review.Outcome == TargetOutcome.Unknown, $"{programme.Id} {series}");
            }
        }
    }

    [Fact]
    public void Dmp_FiveMillionByTheEndOf2013_WasMissed()
    {
        var asked = ShippedFigures.At("dmp", "2014-01-02");
        var series = TargetSeries.Of(asked.Data).Single(item => item.IsHeadline && item.Due == new DateOnly(2013, 12, 31));

        var review = TargetReview.Of(asked, series)!;
        Assert.Equal((TargetOutcome.Missed, 8.35m), (review.Outcome, review.AttainmentOfOriginal.Value));
    }

    private static (string, string) Judged(string date) => (Review(date).Original.Judged.Id, Review(date).Current.Judged.Id);

    private static TargetReview Review(string date) => Only(World, date);

    private static TargetReview Only(SmallWorld world, string date)
    {
        var asked = world.At(date);
        return TargetReview.Of(asked, TargetSeries.Of(asked.Data).Single())!;
    }
}
