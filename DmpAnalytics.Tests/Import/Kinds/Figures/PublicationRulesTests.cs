using System.Collections.Immutable;
using DmpAnalytics.Import;

namespace DmpAnalytics.Tests.Import.Kinds.Figures;

/// <summary>The source of these figures is published in February 2013.</summary>
public class PublicationRulesTests
{
    [Theory]
    [InlineData("2012-12-31", "")]
    [InlineData("2013-02-28", "")]
    [InlineData("2013-02", "")]
    [InlineData("2013-03-31", "quarter")]
    [InlineData("2013-12-31", "year")]
    [InlineData("2013", "")]
    [InlineData("2013-Q1", "")]
    [InlineData("2013-S1", "")]
    public void Stock_ThatMayHaveBeenCounted_IsLetIn(string period, string precision) => Assert.Empty(Read(period, precision));

    [Theory]
    [InlineData("2013-03-01", "")]
    [InlineData("2013-03", "")]
    [InlineData("2013-03-31", "month")]
    [InlineData("2013-06-30", "quarter")]
    [InlineData("2013-Q2", "")]
    [InlineData("2013-S2", "")]
    [InlineData("2014-12-31", "year")]
    [InlineData("2012/2014", "")]
    [InlineData("2012-03/2013-03", "")]
    public void Stock_OfATimeToCome_IsRefused(string period, string precision)
    {
        var issue = Assert.Single(Read(period, precision));
        Assert.Equal((IssueCode.MeasuredAfterPublication, "period", period), (issue.Code, issue.Column, issue.Value));
        Assert.Equal("audit_2013 2013-02", string.Join(" ", issue.Arguments));
    }

    [Fact]
    public void Stock_OfASourceWithoutDate_IsNotJudged() => Assert.Empty(Read("2030-12-31", "", "page"));

    private static ImmutableArray<Issue> Read(string period, string precision, string source = "audit_2013") =>
        ImportReader.Read(Samples.With(
            "dossiers.csv",
            "programme,measure,period,precision,value,unit,qualifier,scope,region,source,locator,rank,note_fr,note_en\n"
            + $"carnet,dossiers_created,{period},{precision},1,dossier,exact,,,{source},,,,\n")).Issues;
}
