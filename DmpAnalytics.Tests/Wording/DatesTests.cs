using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Wording;

public class DatesTests
{
    [Theory]
    [InlineData("2012-06-30", "30 juin 2012", "30 June 2012")]
    [InlineData("2012-07-01", "1er juillet 2012", "1 July 2012")]
    [InlineData("2012-06", "juin 2012", "June 2012")]
    [InlineData("2012", "2012", "2012")]
    [InlineData("2014-Q1", "1er trimestre 2014", "first quarter of 2014")]
    [InlineData("2014-Q4", "4e trimestre 2014", "fourth quarter of 2014")]
    [InlineData("2011-S2", "2e semestre 2011", "second half of 2011")]
    [InlineData("2004/2011", "2004–2011", "2004–2011")]
    [InlineData("2012-01/2012-06", "janvier–juin 2012", "January–June 2012")]
    [InlineData("2016-12/2017-11", "décembre 2016 – novembre 2017", "December 2016 – November 2017")]
    [InlineData("2012-06-01/2012-06-15", "1er–15 juin 2012", "1–15 June 2012")]
    [InlineData("2012-01-15/2012-06-30", "15 janvier – 30 juin 2012", "15 January – 30 June 2012")]
    [InlineData("2004-08-13/2011-12-31", "13 août 2004 – 31 décembre 2011", "13 August 2004 – 31 December 2011")]
    public void Period_AsWritten_ReadsAsAPersonSaysIt(string text, string french, string english)
    {
        Assert.Equal(french, Formats.Period(Period.Parse(text), Language.Fr));
        Assert.Equal(english, Formats.Period(Period.Parse(text), Language.En));
    }

    [Theory]
    [InlineData("2014-12-31", Precision.Year, "2014")]
    [InlineData("2025-05-21", Precision.Month, "mai 2025")]
    [InlineData("2014-02-28", Precision.Quarter, "1er trimestre 2014")]
    [InlineData("2010-03-10/2013-12-04", Precision.Month, "mars 2010 – décembre 2013")]
    [InlineData("2012", Precision.Day, "2012")]
    public void Period_EndKnownLessExactly_IsNoMorePreciseThanTheSource(string text, Precision precision, string french) =>
        Assert.Equal(french, Formats.Period(Period.Parse(text), precision, Language.Fr));

    [Theory]
    [InlineData("2012-01-01", "2012-06-30", "janvier–juin 2012")]
    [InlineData("2012-01-01", "2012-12-31", "2012")]
    [InlineData("2004-01-01", "2011-12-31", "2004–2011")]
    [InlineData("2012-01-01", "2012-01-31", "janvier 2012")]
    [InlineData("2004-08-13", "2011-12-31", "13 août 2004 – 31 décembre 2011")]
    [InlineData("2012-02-29", "2012-02-29", "29 février 2012")]
    public void Span_WholeUnits_AreSaidAsUnits(string first, string last, string french) =>
        Assert.Equal(french, Formats.Span(new DateSpan(Day(first), Day(last)), Language.Fr));

    [Fact]
    public void Date_FirstOfTheMonth_IsOrdinalInFrenchOnly()
    {
        Assert.Equal("1er janvier 2012", Formats.Date(new(2012, 1, 1), Language.Fr));
        Assert.Equal("1 January 2012", Formats.Date(new(2012, 1, 1), Language.En));
        Assert.Equal("janvier 2012", Formats.Month(new(2012, 1, 1), Language.Fr));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
