using System.Globalization;
using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;

namespace DmpAnalytics.Tests.Import;

/// <summary>What holds between the files of a set, and what is stored.</summary>
public class SetTests
{
    private const string FigureHeader = "programme,measure,period,precision,value,unit,qualifier,scope,region,source,locator,rank,note_fr,note_en\n";

    private static readonly ReferenceData Stored = Reference(ImportReader.Read(Samples.Good()).DataSet);

    [Fact]
    public void Read_FilesInAnyOrder_GiveTheSameRowsAndIssues()
    {
        var random = new Random(20040813);
        var files = Samples.Bad(IssueCode.DuplicateFigure).ToArray();
        var expected = ImportReader.Read(files);

        for (var i = 0; i < 20; i++)
        {
            random.Shuffle(files);
            var outcome = ImportReader.Read(files);

            Assert.Equal(expected.DataSet.Figures, outcome.DataSet.Figures);
            Assert.Equal(expected.Issues.Select(Text), outcome.Issues.Select(Text));
        }

        static string Text(Issue issue) => $"{issue.File}:{issue.Line}:{issue.Column}:{issue.Code}:{string.Join('|', issue.Arguments)}";
    }

    [Fact]
    public void Read_FiguresAlone_AreUnknownWithoutAStore()
    {
        var codes = ImportReader.Read([Samples.File("spend.csv", Samples.Text("spend.csv"))]).Issues.Select(issue => issue.Code).Distinct();

        Assert.Equal([IssueCode.UnknownMeasure, IssueCode.UnknownProgramme, IssueCode.UnknownSource], codes);
    }

    [Fact]
    public void Read_FiguresAlone_AreKnownFromTheStore()
    {
        var outcome = ImportReader.Read([Samples.File("quarter.csv", Samples.Text("spend.csv"))], Stored);

        Assert.Empty(outcome.Issues);
        Assert.Equal(4, outcome.DataSet.Figures.Count);
    }

    [Fact]
    public void Read_SourceOfTheSet_HidesTheStoredOne()
    {
        var sources = Samples.Text("sources.csv").Replace("2013-02,", "2012-11,", StringComparison.Ordinal);

        var outcome = ImportReader.Read(
            [Samples.File("sources.csv", sources), Samples.File("dossiers.csv", Samples.Text("dossiers.csv").TrimStart('\uFEFF'))], Stored);

        Assert.Equal([2, 5], outcome.Issues.Select(issue => issue.Line));
        Assert.All(outcome.Issues, issue => Assert.Equal(IssueCode.MeasuredAfterPublication, issue.Code));
    }

    [Fact]
    public void Read_RowWithAMistake_IsStillKnownToThoseThatReferToIt()
    {
        var programmes = Samples.Text("programmes.csv").Replace("EUR,created", "euro,created", StringComparison.Ordinal);

        var outcome = ImportReader.Read(Samples.With("programmes.csv", programmes));

        var issue = Assert.Single(outcome.Issues);
        Assert.Equal((IssueCode.BadCurrency, "euro"), (issue.Code, issue.Value));
        Assert.DoesNotContain(outcome.DataSet.Programmes, row => row.Item.Id == "carnet");
    }

    [Fact]
    public void Read_SecondDefaultAgainstTheStore_IsTold()
    {
        var scopes = "programme,file,id,name_fr,name_en,part_of,starts,default\ncarnet,spend.csv,wages,Salaires,Wages,all_costs,,yes\n";

        var issue = Assert.Single(ImportReader.Read([Samples.File("scopes.csv", scopes)], Stored).Issues);
        Assert.Equal((IssueCode.SecondDefault, 2, "all_costs"), (issue.Code, issue.Line, Assert.Single(issue.Arguments)));
    }

    [Fact]
    public void Read_DefaultThatMoves_IsNoSecondOne()
    {
        var scopes = Samples.Text("scopes.csv")
            .Replace("2010-01-01,yes", "2010-01-01,", StringComparison.Ordinal)
            .Replace("all_costs,,", "all_costs,,yes", StringComparison.Ordinal);

        Assert.Empty(ImportReader.Read([Samples.File("scopes.csv", scopes)], Stored).Issues);
    }

    [Fact]
    public void Read_CircleThroughTheStore_IsTold()
    {
        var region = "id,country,level,name_fr,name_en,parent,from,to\nBretagne,FRA,region,Bretagne,Brittany,Rennes,,\n";

        var issue = Assert.Single(ImportReader.Read([Samples.File("regions.csv", region)], Stored).Issues);
        Assert.Equal("Bretagne → Rennes → Bretagne", Assert.Single(issue.Arguments));
    }

    [Fact]
    public void Read_SameFigureInTwoFiles_NamesTheFirst()
    {
        var again = FigureHeader + "carnet,connections,2012-01/2012-12,,1,connection,about,,,page,,,,\n";

        var issue = Assert.Single(ImportReader.Read([.. Samples.Good(), Samples.File("more.csv", again)]).Issues);
        Assert.Equal((IssueCode.DuplicateFigure, "more.csv", 2), (issue.Code, issue.File, issue.Line));
        Assert.Equal("connections.csv 2", string.Join(" ", issue.Arguments));
    }

    [Fact]
    public void Read_ManyBadRows_AllAreTold()
    {
        var text = new StringBuilder(FigureHeader);
        for (var row = 0; row < 1000; row++)
            text.Append(CultureInfo.InvariantCulture, $"carnet,connections,{row},x,y,connection,never,,,page,,first,un,\n");

        var issues = ImportReader.Read(Samples.With("connections.csv", text.ToString())).Issues;

        Assert.Equal(1000 * 6, issues.Length);
        Assert.Equal(Enumerable.Range(2, 1000), issues.Select(issue => issue.Line).Distinct());
        Assert.Equal(
            ["note_fr", "period", "precision", "qualifier", "rank", "value"],
            issues.Where(issue => issue.Line == 777).Select(issue => issue.Column));
    }

    internal static ReferenceData Reference(DataSet set) => new(
        1,
        [.. set.Programmes.Select(row => row.Item)],
        [.. set.Measures.Select(row => row.Item)],
        [.. set.Scopes.Select(row => row.Item)],
        [.. set.Regions.Select(row => row.Item)],
        [.. set.Sources.Select(row => row.Item)],
        [.. set.Targets.Select(row => row.Item)],
        [.. set.Events.Select(row => row.Item)],
        [.. set.Breaks.Select(row => row.Item)],
        [.. set.Deflators.Select(row => row.Item)],
        [.. set.Populations.Select(row => row.Item)],
        [.. set.ExchangeRates.Select(row => row.Item)]);
}
