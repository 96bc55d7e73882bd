using DmpAnalytics.Domain;

namespace DmpAnalytics.Tests.Domain;

public class FigureIdTests
{
    [Theory]
    [InlineData("f0000000000000000", 0ul)]
    [InlineData("f00000000000000ff", 255ul)]
    [InlineData("fffffffffffffffff", ulong.MaxValue)]
    public void Parse_OfAnId_IsTheNumberThatWritesIt(string id, ulong number)
    {
        Assert.Equal(number, FigureId.Parse(id));
        Assert.Equal(id, FigureId.Of(number));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("f")]
    [InlineData("f00000000000000f")]
    [InlineData("f000000000000000ff")]
    [InlineData("f00000000000000FF")]
    [InlineData("a00000000000000ff")]
    [InlineData("f 0000000000000ff")]
    [InlineData("f-0000000000000ff")]
    public void TryParse_OfAnythingElse_IsFalse(string? text)
    {
        Assert.False(FigureId.TryParse(text, out _));
    }
}
