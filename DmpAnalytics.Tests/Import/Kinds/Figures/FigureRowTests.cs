using System.Collections.Immutable;
using DmpAnalytics.Import;

namespace DmpAnalytics.Tests.Import.Kinds.Figures;

public class FigureRowTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("0.000001")]
    [InlineData("1.50000000")]
    [InlineData("9200000000000")]
    [InlineData("9200000000000.000000")]
    public void Value_CanonicalNumber_IsRead(string value) => Assert.Empty(Read(value: value));

    [Theory]
    [InlineData("1,5", IssueCode.BadNumber)]
    [InlineData("1 000", IssueCode.BadNumber)]
    [InlineData("1e6", IssueCode.BadNumber)]
    [InlineData("+1", IssueCode.BadNumber)]
    [InlineData(".5", IssueCode.BadNumber)]
    [InlineData("5.", IssueCode.BadNumber)]
    [InlineData("007", IssueCode.BadNumber)]
    [InlineData(" 7", IssueCode.BadNumber)]
    [InlineData("７", IssueCode.BadNumber)]
    [InlineData("NaN", IssueCode.BadNumber)]
    [InlineData("7\n", IssueCode.BadNumber)]
    [InlineData("", IssueCode.MissingValue)]
    [InlineData("  ", IssueCode.MissingValue)]
    [InlineData("0.0000001", IssueCode.TooManyDecimals)]
    [InlineData("9200000000000.000001", IssueCode.NumberOutOfRange)]
    [InlineData("99999999999999999999999999999999999999", IssueCode.NumberOutOfRange)]
    [InlineData("-1", IssueCode.NegativeValue)]
    public void Value_NoCanonicalNumber_IsAnIssueOfValue(string value, IssueCode code)
    {
        var issue = Assert.Single(Read(value: value));
        Assert.Equal((code, "value", value), (issue.Code, issue.Column, issue.Value));
    }

    [Theory]
    [InlineData("day")]
    [InlineData("month")]
    [InlineData("quarter")]
    [InlineData("year")]
    [InlineData("")]
    public void Precision_OneOfTheFour_IsRead(string precision) => Assert.Empty(Read(precision: precision));

    [Theory]
    [InlineData("half_year")]
    [InlineData("Day")]
    [InlineData("days")]
    public void Precision_AnyOther_IsAnIssueThatNamesTheFour(string precision)
    {
        var issue = Assert.Single(Read(precision: precision));
        Assert.Equal((IssueCode.NotAllowed, "precision"), (issue.Code, issue.Column));
        Assert.Equal("day, month, quarter, year", Assert.Single(issue.Arguments));
    }

    [Theory]
    [InlineData("Exact")]
    [InlineData("at least")]
    [InlineData("0")]
    public void Qualifier_NotACode_IsAnIssueThatNamesTheFour(string qualifier)
    {
        var issue = Assert.Single(Read(qualifier: qualifier));
        Assert.Equal("exact, about, at_least, at_most", Assert.Single(issue.Arguments));
    }

    [Fact]
    public void Unit_CurrencyForACount_IsAnIssue() =>
        Assert.Equal(IssueCode.UnitNotOfMeasure, Assert.Single(Read(unit: "EUR")).Code);

    private static ImmutableArray<Issue> Read(
        string value = "1", string precision = "", string unit = "connection", string qualifier = "exact") =>
        ImportReader.Read(Samples.With(
            "connections.csv",
            "programme,measure,period,precision,value,unit,qualifier,scope,region,source,locator,rank,note_fr,note_en\n"
            + $"carnet,connections,2012,{precision},\"{value}\",{unit},{qualifier},,,page,,,,\n")).Issues;
}
