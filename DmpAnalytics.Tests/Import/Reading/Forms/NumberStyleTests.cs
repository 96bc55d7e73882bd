using System.Globalization;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Tests.Import.Reading.Forms;

public class NumberStyleTests
{
    [Theory]
    [InlineData("1 343 642,44", ',', ' ', "1343642.44")]
    [InlineData("1\u00A0343\u00A0642,44", ',', ' ', "1343642.44")]
    [InlineData("1\u202F343\u202F642,44", ',', ' ', "1343642.44")]
    [InlineData("1.343.642,44", ',', '.', "1343642.44")]
    [InlineData("1,343,642.44", '.', ',', "1343642.44")]
    [InlineData("1'343'642.44", '.', '\'', "1343642.44")]
    [InlineData("1\u2019343\u2019642", null, '\'', "1343642")]
    [InlineData("-12,5", ',', null, "-12.5")]
    [InlineData("\u221212,5", ',', null, "-12.5")]
    [InlineData("+12,50", ',', null, "12.50")]
    [InlineData("0,1", ',', ' ', "0.1")]
    [InlineData("1234567", ',', ' ', "1234567")]
    [InlineData("79228162514264337593543950335", null, null, "79228162514264337593543950335")]
    public void Number_InItsStyle_IsReadExactly(string text, char? point, char? group, string expected)
    {
        Assert.True(new NumberStyle(point, group).TryRead(text, out var value));
        Assert.Equal(expected, value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("inf")]
    [InlineData("nan")]
    [InlineData("-Infinity")]
    [InlineData("1e6")]
    [InlineData("12 34")]
    [InlineData("1 2345")]
    [InlineData("1234 567")]
    [InlineData("1,2,3")]
    [InlineData(",5")]
    [InlineData("5,")]
    [InlineData("1  000")]
    [InlineData("--5")]
    [InlineData("٣")]
    [InlineData("")]
    [InlineData("1.5")]
    public void Text_ThatIsNoNumberInTheStyle_IsRefused(string text) => Assert.False(new NumberStyle(',', ' ').TryRead(text, out _));

    [Theory]
    [InlineData("1 343 642,44|12", ',', ' ')]
    [InlineData("1.343.642,44|1.000", ',', '.')]
    [InlineData("1,343,642.44|1,000", '.', ',')]
    [InlineData("1,5|1,234", ',', null)]
    [InlineData("0,234|1,234", ',', null)]
    [InlineData("1234,567|1,234", ',', null)]
    [InlineData("1,234,567|1,234", null, ',')]
    [InlineData("1.5|1,234", '.', ',')]
    [InlineData("12 000|1,234", ',', ' ')]
    [InlineData("10|2 000|n.d.", null, ' ')]
    [InlineData("10|20", null, null)]
    public void Column_WithEvidence_HasAStyle(string cells, char? point, char? group)
    {
        var found = NumberStyleDetector.Detect(cells.Split('|'));

        Assert.Equal((new NumberStyle(point, group), NumberDoubt.None), (found.Style, found.Doubt));
    }

    [Theory]
    [InlineData("1,234", NumberDoubt.Ambiguous, "1,234")]
    [InlineData("12|1.234|999", NumberDoubt.Ambiguous, "1.234")]
    [InlineData("1,234|2,345", NumberDoubt.Ambiguous, "1,234")]
    [InlineData("1,5|1.5", NumberDoubt.Mixed, "1.5")]
    [InlineData("1,234.5|1.234,5", NumberDoubt.Mixed, "1.234,5")]
    public void Column_WithoutEvidence_IsAQuestion(string cells, NumberDoubt doubt, string example)
    {
        var found = NumberStyleDetector.Detect(cells.Split('|'));

        Assert.Equal((null, doubt, example), (found.Style, found.Doubt, found.Example));
        Assert.NotEmpty(found.Choices);
    }

    [Fact]
    public void Choices_OfAnAmbiguousNumber_ReadItAsTwoNumbers()
    {
        var values = NumberStyleDetector.Detect(["1,234"]).Choices.Select(style => style.TryRead("1,234", out var value) ? value : 0);

        Assert.Equal([1.234m, 1_234m], values);
    }
}
