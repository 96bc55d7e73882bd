using DmpAnalytics.Charts;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Charts;

public class ChartMarkTests
{
    [Theory]
    [InlineData(Qualifiers.None, Basis.Reported, MarkShape.Circle, false)]
    [InlineData(Qualifiers.About, Basis.Derived, MarkShape.Circle, false)]
    [InlineData(Qualifiers.None, Basis.Interpolated, MarkShape.Circle, true)]
    [InlineData(Qualifiers.None, Basis.ProRata, MarkShape.Circle, true)]
    [InlineData(Qualifiers.None, Basis.CarriedForward, MarkShape.Square, true)]
    [InlineData(Qualifiers.None, Basis.Estimated, MarkShape.Diamond, true)]
    [InlineData(Qualifiers.AtLeast, Basis.Reported, MarkShape.Up, false)]
    [InlineData(Qualifiers.AtLeast | Qualifiers.About, Basis.Estimated, MarkShape.Up, true)]
    [InlineData(Qualifiers.AtMost, Basis.Reported, MarkShape.Down, false)]
    [InlineData(Qualifiers.AtLeast | Qualifiers.AtMost, Basis.Reported, MarkShape.Diamond, true)]
    [InlineData(Qualifiers.AtLeast, Basis.Projected, MarkShape.Ring, true)]
    public void Mark_TellsTheBoundThenTheBasis(Qualifiers qualifiers, Basis basis, MarkShape shape, bool isHollow) =>
        Assert.Equal(new ChartMark(shape, isHollow), ChartMark.Of(qualifiers, basis));
}
