namespace DmpAnalytics.Tests.Architecture;

public class FrozenCodesTests
{
    [Fact]
    public void Codes_OfTheApplication_AreTheFrozenOnes() =>
        Check.None(FrozenCodes.Violations(
            FrozenCodes.Listed(SourceTree.Read("DmpAnalytics.Tests/Architecture/frozen-codes.txt")),
            FrozenCodes.OfTheApplication()));

    [Theory]
    [InlineData("Domain.Rank: preferred normal", "Domain.Rank: preferred")]
    [InlineData("Domain.Rank: preferred", "Domain.Rank: preferred normal")]
    [InlineData("Domain.Rank: preferred", "Domain.Order: preferred")]
    public void Violations_OfARenamedCode_AreFound(string frozen, string current) =>
        Assert.NotEmpty(FrozenCodes.Violations(FrozenCodes.Listed(frozen), FrozenCodes.Listed(current)));
}
