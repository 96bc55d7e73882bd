using DmpAnalytics.Domain;

namespace DmpAnalytics.Tests.Domain;

public sealed class CodeTests
{
    private enum Narrow : byte
    {
        One = 1,
    }

    [Fact]
    public void Code_OfEveryMember_IsReadBack()
    {
        foreach (var qualifier in Enum.GetValues<Qualifier>())
        {
            Assert.True(Code.TryParse<Qualifier>(Code.Of(qualifier), out var read));
            Assert.Equal(qualifier, read);
        }

        Assert.Equal("at_least", Code.Of(Qualifier.AtLeast));
        Assert.Equal(Enum.GetValues<Qualifier>().Select(Code.Of), Code.All<Qualifier>());
    }

    [Fact]
    public void Code_OfANumberThatIsNoMember_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Code.Of((Qualifier)99));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AT_LEAST")]
    [InlineData("at least")]
    public void Code_ThatIsNone_IsNotRead(string? text)
    {
        Assert.False(Code.TryParse<Qualifier>(text, out var read));
        Assert.Equal(default, read);
    }

    [Fact]
    public void Code_OfAnEnumerationNotCountedInInt_IsRefused() =>
        Assert.IsType<NotSupportedException>(Assert.Throws<TypeInitializationException>(() => Code.Of(Narrow.One)).InnerException);
}
