using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Alignment;

/// <summary>Rule 1: which figure stands.</summary>
public class StandingTests
{
    [Fact]
    public void Rank_GoesBeforeKindOfSource()
    {
        var result = new SmallWorld()
            .Created("2012-06-30", 100, source: "audit")
            .Created("2012-06-30", 90, source: "press", rank: Rank.Preferred)
            .CreatedAt("2012-06-30");

        Assert.Equal(90, result.Value);
        Assert.Equal(SetAside.LowerRank, Assert.Single(result.Alternatives).Why);
    }

    [Fact]
    public void KindOfSource_GoesBeforeQualifier()
    {
        var result = new SmallWorld()
            .Created("2012-06-30", 100, Qualifier.Exact, "press")
            .Created("2012-06-30", 90, Qualifier.AtLeast, "audit")
            .CreatedAt("2012-06-30");

        Assert.Equal(90, result.Value);
        Assert.Equal(SetAside.LessTrustedSource, Assert.Single(result.Alternatives).Why);
    }

    [Fact]
    public void PressAndWebsite_AreOneKind()
    {
        var result = new SmallWorld()
            .Created("2012-06-30", 100, Qualifier.About, "web")
            .Created("2012-06-30", 101, Qualifier.Exact, "press")
            .CreatedAt("2012-06-30");

        Assert.Equal(101, result.Value);
        Assert.Equal(SetAside.WeakerQualifier, Assert.Single(result.Alternatives).Why);
    }

    [Theory]
    [InlineData(Qualifier.Exact, Qualifier.About)]
    [InlineData(Qualifier.About, Qualifier.AtLeast)]
    [InlineData(Qualifier.AtLeast, Qualifier.AtMost)]
    public void Qualifier_TheStrongerStands(Qualifier stronger, Qualifier weaker)
    {
        var result = new SmallWorld()
            .Created("2012-06-30", 100, weaker, "press")
            .Created("2012-06-30", 90, stronger, "other")
            .CreatedAt("2012-06-30");

        Assert.Equal(90, result.Value);
    }

    [Fact]
    public void Date_TheMorePreciseStands()
    {
        var result = new SmallWorld()
            .Created("2012-06", 158, Qualifier.About, "press")
            .Created("2012-06-30", 150, Qualifier.About, "other")
            .CreatedAt("2012-06-30");

        Assert.Equal(150, result.Value);
        Assert.Equal(SetAside.LessPreciseDate, Assert.Single(result.Alternatives).Why);
    }

    [Fact]
    public void Digits_TheMoreSignificantStand()
    {
        var result = new SmallWorld()
            .Created("2012-06-30", 500_000, Qualifier.About, "press")
            .Created("2012-06-30", 550_000, Qualifier.About, "other")
            .CreatedAt("2012-06-30");

        Assert.Equal(550_000, result.Value);
        Assert.Equal(SetAside.FewerDigits, Assert.Single(result.Alternatives).Why);
    }

    [Fact]
    public void Publication_TheLatestStands_AndNoneIsLast()
    {
        var result = new SmallWorld()
            .Source("early", SourceKind.Press, "2012-07-01")
            .Source("late", SourceKind.Press, "2013")
            .Created("2012-06-30", 1, source: "early")
            .Created("2012-06-30", 2, source: "late")
            .Created("2012-06-30", 3, source: "press")
            .CreatedAt("2012-06-30");

        Assert.Equal(2, result.Value);
        Assert.All(result.Alternatives, other => Assert.Equal(SetAside.PublishedEarlier, other.Why));
    }

    [Fact]
    public void SourceId_DecidesLast()
    {
        var result = new SmallWorld().Created("2012-06-30", 1, source: "press").Created("2012-06-30", 2, source: "other").CreatedAt("2012-06-30");

        Assert.Equal(2, result.Value);
        Assert.Equal(SetAside.SourceOrder, Assert.Single(result.Alternatives).Why);
    }

    [Fact]
    public void Rivals_AreTheRange_AndDeprecatedAreNot()
    {
        var result = new SmallWorld()
            .Created("2012-06-30", 100, source: "audit")
            .Created("2012-06-30", 90, source: "gov")
            .Created("2012-06-30", 130, source: "press")
            .Created("2012-06-30", 500, source: "other", rank: Rank.Deprecated)
            .CreatedAt("2012-06-30");

        Assert.Equal((90m, 130m), (result.Low, result.High));
        Assert.Equal(SetAside.Deprecated, result.Alternatives.Single(other => other.Figure.Value == 500).Why);
        Assert.False(result.Alternatives.Single(other => other.Figure.Value == 500).IsRival);
    }

    [Fact]
    public void Deprecated_Alone_NeverStands() =>
        Assert.Equal(
            ReasonCode.NoFigure,
            new SmallWorld().Created("2012-06-30", 100, rank: Rank.Deprecated).CreatedAt("2012-06-30").Reason!.Code);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(158_000, 3)]
    [InlineData(210_000_000, 2)]
    [InlineData(43.35, 4)]
    [InlineData(0.05, 1)]
    [InlineData(146.90, 4)]
    [InlineData(1001, 4)]
    public void SignificantDigits_CountsFromTheFirstToTheLastThatIsNotZero(decimal value, int digits) =>
        Assert.Equal(digits, StandingOrder.SignificantDigits(value));
}
