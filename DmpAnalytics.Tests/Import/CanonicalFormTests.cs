using System.Text;
using DmpAnalytics.Import;

namespace DmpAnalytics.Tests.Import;

public class CanonicalFormTests
{
    private const string Header = "id,programme,date,title_fr,title_en,source\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Read_AnyLineEnd_GivesTheSameLines(string lineEnd)
    {
        var text = (Header + "e1,carnet,2011,A,A,page\ne2,carnet,2012,B,B,nowhere\n").Replace("\n", lineEnd, StringComparison.Ordinal);

        var issue = Assert.Single(ImportReader.Read(Samples.With("events.csv", text)).Issues);
        Assert.Equal((3, "nowhere"), (issue.Line, issue.Value));
    }

    [Theory]
    [InlineData("\"A\n\nB\"", 5)]
    [InlineData("\"A\r\nB\"", 4)]
    [InlineData("\"A \"\"B\"\"\"", 3)]
    [InlineData("\"A,B\"", 3)]
    public void Read_RowAfterAQuotedField_HasItsPhysicalLine(string title, int line)
    {
        var text = Header + $"e1,carnet,2011,{title},A,page\ne2,carnet,2012,B,B,nowhere\n";

        var issue = Assert.Single(ImportReader.Read(Samples.With("events.csv", text)).Issues);
        Assert.Equal((line, "source", "nowhere"), (issue.Line, issue.Column, issue.Value));
    }

    [Fact]
    public void Read_ByteOrderMark_IsPassedOver()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Samples.Text("events.csv"))];
        ImportFile[] files = [.. Samples.Good().Where(file => file.Name != "events.csv"), new("events.csv", bytes)];

        var outcome = ImportReader.Read(files);

        Assert.Empty(outcome.Issues);
        Assert.Equal("e1", Assert.Single(outcome.DataSet.Events).Item.Id);
    }

    [Fact]
    public void Read_Utf16_IsRefusedOnce()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Samples.Text("events.csv"))).ToArray();

        var issue = Assert.Single(ImportReader.Read([new ImportFile("events.csv", bytes)]).Issues);
        Assert.Equal(IssueCode.NotUtf8, issue.Code);
    }

    [Fact]
    public void Read_LastLineWithoutEnd_IsARow() =>
        Assert.Equal(2, ImportReader.Read(Samples.With("events.csv", Header + "e1,carnet,2011,A,A,page\ne2,carnet,2012,B,B,page")).DataSet.Events.Count);

    [Fact]
    public void Read_ColumnsInAnotherOrder_AreReadByName()
    {
        var outcome = ImportReader.Read(Samples.With("events.csv", "source,title_en,title_fr,date,programme,id\npage,Opening,Ouverture,2011,carnet,e1\n"));

        Assert.Empty(outcome.Issues);
        Assert.Equal("Opening", outcome.DataSet.Events[0].Item.Title.En);
    }

    [Fact]
    public void Read_SemicolonsForCommas_AreNotGuessed()
    {
        var outcome = ImportReader.Read([Samples.File("events.csv", Header.Replace(',', ';') + "e1;carnet;2011;A;A;page\n")]);

        Assert.Equal(IssueCode.UnknownFileKind, Assert.Single(outcome.Issues).Code);
        Assert.Null(Assert.Single(outcome.Files).Kind);
    }

    [Fact]
    public void Read_MissingColumn_IsToldOnceAndTheOtherColumnsAreStillChecked()
    {
        var outcome = ImportReader.Read(Samples.With("events.csv", "id,programme,date,title_fr,source\ne1,carnet,2011,A,page\ne2,carnet,never,B,page\n"));

        Assert.Equal(
            [(1, IssueCode.MissingColumn), (3, IssueCode.BadPeriod)],
            outcome.Issues.Select(issue => (issue.Line, issue.Code)));
        Assert.Empty(outcome.DataSet.Events);
    }

    [Fact]
    public void Read_LatinLetters_AreToldAtEachLine()
    {
        var text = Header + "e1,carnet,2011,Été,A,page\ne2,carnet,2012,B,B,page\ne3,carnet,2013,Noël,C,page\n";
        ImportFile[] files = [.. Samples.Good().Where(file => file.Name != "events.csv"), new("events.csv", Encoding.Latin1.GetBytes(text))];

        var outcome = ImportReader.Read(files);

        Assert.Equal([2, 4], outcome.Issues.Select(issue => issue.Line));
        Assert.All(outcome.Issues, issue => Assert.Equal(IssueCode.NotUtf8, issue.Code));
        Assert.Equal("e2", Assert.Single(outcome.DataSet.Events).Item.Id);
    }

    [Fact]
    public void Read_NoFiles_IsAnEmptySet()
    {
        var outcome = ImportReader.Read([]);

        Assert.False(outcome.HasErrors);
        Assert.Empty(outcome.Files);
        Assert.Empty(outcome.DataSet.Figures);
    }
}
