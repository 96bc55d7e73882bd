using DmpAnalytics.Import;

namespace DmpAnalytics.Tests.Import;

public class ShippedDataTests
{
    [Fact]
    public void Read_PublishedFiles_HaveNoErrorAndOneKnownWarning()
    {
        var outcome = ImportReader.Read(ShippedData.Files());

        var issue = Assert.Single(outcome.Issues);
        Assert.Equal(("spend.csv", 76, IssueCode.SpentAfterPublication), (issue.File, issue.Line, issue.Code));
        Assert.False(outcome.HasErrors);
    }
}
