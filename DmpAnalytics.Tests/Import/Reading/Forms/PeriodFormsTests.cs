using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Tests.Import.Reading.Forms;

public class PeriodFormsTests
{
    [Theory]
    [InlineData("2013", "2013")]
    [InlineData(" 2013-12-31 ", "2013-12-31")]
    [InlineData("2005/2011", "2005/2011")]
    [InlineData("31/12/2013", "2013-12-31")]
    [InlineData("1/2/2013", "2013-02-01")]
    [InlineData("31.12.2013", "2013-12-31")]
    [InlineData("31 décembre 2013", "2013-12-31")]
    [InlineData("1er janvier 2013", "2013-01-01")]
    [InlineData("au 30 juin 2012", "2012-06-30")]
    [InlineData("déc. 2013", "2013-12")]
    [InlineData("Décembre 2013", "2013-12")]
    [InlineData("août-2013", "2013-08")]
    [InlineData("FÉVR. 2014", "2014-02")]
    [InlineData("juil. 2012", "2012-07")]
    [InlineData("May 2012", "2012-05")]
    [InlineData("12/2013", "2013-12")]
    [InlineData("2013/12", "2013-12")]
    [InlineData("2013-T4", "2013-Q4")]
    [InlineData("2013T4", "2013-Q4")]
    [InlineData("T4 2013", "2013-Q4")]
    [InlineData("Q1 2013", "2013-Q1")]
    [InlineData("4e trimestre 2013", "2013-Q4")]
    [InlineData("1er trim. 2013", "2013-Q1")]
    [InlineData("1er semestre 2013", "2013-S1")]
    [InlineData("S2 2013", "2013-S2")]
    [InlineData("H1 2013", "2013-S1")]
    [InlineData("2nd half of 2013", "2013-S2")]
    [InlineData("2005-2011", "2005/2011")]
    [InlineData("2005 – 2011", "2005/2011")]
    [InlineData("de 2005 à 2011", "2005/2011")]
    [InlineData("2005 to 2011", "2005/2011")]
    [InlineData("déc. 2016 - nov. 2017", "2016-12/2017-11")]
    [InlineData("du 01/01/2013 au 30/06/2013", "2013-01-01/2013-06-30")]
    [InlineData("exercice\u00A02013", "2013")]
    public void Period_AsPeopleWriteIt_IsRead(string text, string expected)
    {
        Assert.True(PeriodForms.TryRead(text, DateOrder.DayFirst, out var period));
        Assert.Equal(expected, period.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("31/12/13")]
    [InlineData("31/02/2013")]
    [InlineData("13/13/2013")]
    [InlineData("2013-T5")]
    [InlineData("3e semestre 2013")]
    [InlineData("2011-2005")]
    [InlineData("brumaire 2013")]
    [InlineData("13/2013")]
    [InlineData("12345")]
    [InlineData("n.d.")]
    public void Text_ThatIsNoPeriod_IsRefused(string text) => Assert.False(PeriodForms.TryRead(text, DateOrder.DayFirst, out _));

    [Theory]
    [InlineData("31/12/2013|01/02/2013", DateOrder.DayFirst)]
    [InlineData("12/31/2013|01/02/2013", DateOrder.MonthFirst)]
    [InlineData("01/02/2013|2013", DateOrder.DayFirst)]
    [InlineData("12/31/2013|31/12/2013", null)]
    public void Dates_OfAColumn_SayTheirOrder(string cells, DateOrder? expected) => Assert.Equal(expected, PeriodForms.OrderOf(cells.Split('|')));

    [Fact]
    public void Date_MonthFirst_IsReadSo()
    {
        Assert.True(PeriodForms.TryRead("12/31/2013", DateOrder.MonthFirst, out var period));
        Assert.Equal("2013-12-31", period.Text);
    }
}
