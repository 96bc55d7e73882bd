using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Wording;

public class ResultTextTests
{
    [Fact]
    public void Doubt_QualifiersAndBasis_AreSaidUnlessPublishedOrCalculated()
    {
        Assert.Equal("at least · about", ResultText.Doubt(HandMade.Cost, Language.En));
        Assert.Equal("", ResultText.Doubt(HandMade.Empty, Language.En));
        Assert.Equal("at least · about · pro rata by days", ResultText.Doubt(HandMade.Cost with { Basis = Basis.ProRata }, Language.En));
        Assert.Equal("estimé", ResultText.Doubt(HandMade.Empty with { Basis = Basis.Estimated }, Language.Fr));
    }

    [Fact]
    public void Doubt_FlagsAndBreak_AreSaidAfterTheBasis()
    {
        var result = HandMade.Created with { Basis = Basis.Interpolated, Status = FigureStatus.Provisional | FigureStatus.Revised, CrossesBreak = true };

        Assert.Equal("interpolé · provisoire · révisé · franchit une rupture", ResultText.Doubt(result, Language.Fr));
    }

    [Fact]
    public void Doubt_BoundsThatOppose_AreToldAsDoubtBothWays() =>
        Assert.Equal(
            "uncertain both ways · about",
            ResultText.Doubt(HandMade.Created with { Qualifiers = Qualifiers.AtLeast | Qualifiers.AtMost | Qualifiers.About }, Language.En));

    [Fact]
    public void Range_ThatSaysNoMoreThanTheValue_IsEmpty()
    {
        Assert.Equal("", ResultText.Range(HandMade.Cost, Language.En));
        Assert.Equal("", ResultText.Range(HandMade.Empty, Language.En));
        Assert.Equal("between €2,900 and €3,100.50", ResultText.Range(HandMade.Cost with { Low = 2900m, High = 3100.5m }, Language.En));
        Assert.Equal("range: at least €2,900", ResultText.Range(HandMade.Cost with { Low = 2900m }, Language.En));
    }

    [Fact]
    public void Pale_SharesThatDiffer_AreToldFromSpendThatCoversTooLittle()
    {
        var share = Result.Of(29m, "percent") with { IsPale = true };
        var active = HandMade.Active with { IsPale = true, Inputs = [new(InputRole.ActiveShare, share)] };

        Assert.Contains("10 points", ResultText.Pale(active, Language.En), StringComparison.Ordinal);
        Assert.Contains("not covered", ResultText.Pale(HandMade.Cost with { IsPale = true }, Language.En), StringComparison.Ordinal);
    }
}
