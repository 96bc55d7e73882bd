using DmpAnalytics.Domain;

namespace DmpAnalytics.Tests.Domain;

public class PeriodTests
{
    [Theory]
    [InlineData("2011", "2011-01-01", "2011-12-31", Precision.Year)]
    [InlineData("2011-06", "2011-06-01", "2011-06-30", Precision.Month)]
    [InlineData("2012-02", "2012-02-01", "2012-02-29", Precision.Month)]
    [InlineData("2011-06-15", "2011-06-15", "2011-06-15", Precision.Day)]
    [InlineData("2011-Q2", "2011-04-01", "2011-06-30", Precision.Quarter)]
    [InlineData("2011-S1", "2011-01-01", "2011-06-30", Precision.HalfYear)]
    [InlineData("2011-S2", "2011-07-01", "2011-12-31", Precision.HalfYear)]
    [InlineData("2005/2011", "2005-01-01", "2011-12-31", Precision.Year)]
    [InlineData("2016-12/2017-11", "2016-12-01", "2017-11-30", Precision.Month)]
    [InlineData("2004-01-01/2012-03-09", "2004-01-01", "2012-03-09", Precision.Day)]
    public void Parse_EveryTextForm_GivesItsDaysAndPrintsBack(string text, string first, string last, Precision precision)
    {
        var period = Period.Parse(text);

        Assert.Equal(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), period.First);
        Assert.Equal(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), period.Last);
        Assert.Equal(precision, period.Precision);
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("11")]
    [InlineData("0999")]
    [InlineData("2011-13")]
    [InlineData("2011-00")]
    [InlineData("2011-02-29")]
    [InlineData("2011-6")]
    [InlineData("2011-Q5")]
    [InlineData("2011-S3")]
    [InlineData("2011-T1")]
    [InlineData("2011-Q1/2011-Q2")]
    [InlineData("2011/2005")]
    [InlineData("2005/2006/2007")]
    [InlineData("2005/")]
    [InlineData(" 2011")]
    [InlineData("２０１１")]
    public void TryParse_Nonsense_IsRefused(string? text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void PrintAndParse_RandomDays_RoundTrip()
    {
        var random = new Random(20120630);
        for (var i = 0; i < 2000; i++)
        {
            var first = new DateOnly(1900, 1, 1).AddDays(random.Next(80_000));
            var period = Period.OfDays(first, first.AddDays(random.Next(4000)));

            Assert.Equal(period, Period.Parse(period.Text));
        }
    }
}
