using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Indicators.Reviews;

namespace DmpAnalytics.Tests.Indicators.Reviews;

public class AggregateTests
{
    private static readonly Member Alsace = new("Alsace", Result.Of(10, "dossier"));
    private static readonly Member Bretagne = new("Bretagne", Result.Of(20, "dossier").With(20, 15, 25).WithQualifiers(Qualifiers.About));
    private static readonly Member Corse = new("Corse", Result.None(ReasonCode.NoFigure, "dossier"));

    [Fact]
    public void Sum_OfAllMembers_AddsValuesAndRanges()
    {
        var aggregate = Aggregate.Of([Alsace, Bretagne], "dossier");

        Assert.Equal((30m, 25m, 35m, Qualifiers.About), (aggregate.Sum.Value, aggregate.Sum.Low, aggregate.Sum.High, aggregate.Sum.Qualifiers));
        Assert.Equal((2, 100m), (aggregate.Covered, aggregate.Sum.Cover));
    }

    [Fact]
    public void Sum_WithoutSomeMembers_IsAtLeastAndNamesThem()
    {
        var aggregate = Aggregate.Of([Alsace, Bretagne, Corse], "dossier");

        Assert.Equal((30m, (decimal?)null), (aggregate.Sum.Value, aggregate.Sum.High));
        Assert.True(aggregate.Sum.Qualifiers.HasFlag(Qualifiers.AtLeast));
        Assert.Equal((2, 3), (aggregate.Covered, aggregate.Members.Length));
        Assert.Equal("Corse", Assert.Single(aggregate.Missing).Id);
    }

    [Fact]
    public void Sum_OfNoMemberThatAnswers_IsTheirReason() =>
        Assert.Equal(ReasonCode.NoFigure, Aggregate.Of([Corse], "dossier").Sum.Reason!.Code);

    [Fact]
    public void Sum_OfTwoUnits_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Aggregate.Of([Alsace, new("x", Result.Of(1, "EUR"))], "dossier"));
}
