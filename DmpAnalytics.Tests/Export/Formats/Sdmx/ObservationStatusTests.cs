using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Sdmx;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Export.Formats.Sdmx;

public class ObservationStatusTests
{
    [Theory]
    [InlineData(FigureStatus.None, Qualifier.Exact, Rank.Normal, false, "A")]
    [InlineData(FigureStatus.None, Qualifier.Exact, Rank.Normal, true, "B")]
    [InlineData(FigureStatus.Provisional, Qualifier.Exact, Rank.Normal, false, "P")]
    [InlineData(FigureStatus.Provisional | FigureStatus.Estimated, Qualifier.Exact, Rank.Normal, false, "E")]
    [InlineData(FigureStatus.Forecast | FigureStatus.Estimated, Qualifier.Exact, Rank.Normal, false, "F")]
    [InlineData(FigureStatus.Revised, Qualifier.Exact, Rank.Normal, false, "A")]
    [InlineData(FigureStatus.None, Qualifier.About, Rank.Normal, false, "E")]
    [InlineData(FigureStatus.None, Qualifier.AtLeast, Rank.Normal, false, "U")]
    [InlineData(FigureStatus.None, Qualifier.AtMost, Rank.Normal, false, "U")]
    [InlineData(FigureStatus.None, Qualifier.About, Rank.Deprecated, false, "U")]
    public void Status_OfAFigure_IsTheFirstThatHolds(FigureStatus status, Qualifier qualifier, Rank rank, bool isAfterBreak, string code)
    {
        var figure = new Figure("p", "m", null, null, Period.Parse("2012"), 1, "dossier", qualifier, "s") { Status = status, Rank = rank };

        Assert.Equal(code, ObservationStatus.Of(figure, isAfterBreak));
    }

    [Theory]
    [InlineData(Basis.Reported, Qualifiers.None, FigureStatus.None, "A")]
    [InlineData(Basis.Derived, Qualifiers.About, FigureStatus.None, "E")]
    [InlineData(Basis.Derived, Qualifiers.About | Qualifiers.AtLeast, FigureStatus.None, "U")]
    [InlineData(Basis.Interpolated, Qualifiers.About, FigureStatus.None, "I")]
    [InlineData(Basis.ProRata, Qualifiers.None, FigureStatus.None, "I")]
    [InlineData(Basis.CarriedForward, Qualifiers.None, FigureStatus.Provisional, "P")]
    [InlineData(Basis.Estimated, Qualifiers.None, FigureStatus.None, "E")]
    [InlineData(Basis.Projected, Qualifiers.None, FigureStatus.Provisional, "F")]
    public void Status_OfAValue_IsTheFirstThatHolds(Basis basis, Qualifiers qualifiers, FigureStatus status, string code) =>
        Assert.Equal(code, ObservationStatus.Of(Result.Of(1, "dossier").WithQualifiers(qualifiers) with { Basis = basis, Status = status }));

    [Fact]
    public void Status_OfEveryReason_IsMissingInOneWay() =>
        Assert.All(Enum.GetValues<ReasonCode>(), reason => Assert.Contains(ObservationStatus.Of(Result.None(reason, "dossier")), new[] { "B", "L", "M" }));

    [Theory]
    [InlineData("2011", "2011")]
    [InlineData("2011-06", "2011-06")]
    [InlineData("2011-06-15", "2011-06-15")]
    [InlineData("2011-Q2", "2011-Q2")]
    [InlineData("2011-S1", "2011-S1")]
    [InlineData("2005/2011", "2005-01-01/P7Y")]
    [InlineData("2016-12/2017-11", "2016-12-01/P1Y")]
    [InlineData("2016-12/2017-02", "2016-12-01/P3M")]
    [InlineData("2016-12-05/2017-01-03", "2016-12-05/P30D")]
    public void Time_OfAPeriod_IsAStandardOne(string period, string time) => Assert.Equal(time, SdmxTime.Of(Period.Parse(period)));
}
