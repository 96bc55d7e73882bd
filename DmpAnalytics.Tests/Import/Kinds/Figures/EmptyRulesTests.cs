using DmpAnalytics.Import;

namespace DmpAnalytics.Tests.Import.Kinds.Figures;

public class EmptyRulesTests
{
    [Theory]
    [InlineData("dossiers_created,2012-12,,100,dossier,exact,,,page,,", "dossiers_empty,2012-12-31,,101,dossier,exact,,,page,,", 1)]
    [InlineData("dossiers_created,2012-12,,100,dossier,exact,,,page,,", "dossiers_empty,2012-12-31,,100,dossier,exact,,,page,,", 0)]
    [InlineData("dossiers_created,2012-11,,100,dossier,exact,,,page,,", "dossiers_empty,2012-12-31,,101,dossier,exact,,,page,,", 0)]
    [InlineData("dossiers_created,2012-12,,100,dossier,exact,,Rennes,page,,", "dossiers_empty,2012-12-31,,101,dossier,exact,,,page,,", 0)]
    [InlineData("dossiers_created,2012-12,,100,dossier,exact,,,page,,deprecated", "dossiers_empty,2012-12-31,,101,dossier,exact,,,page,,", 0)]
    public void Read_MoreEmptyThanCreatedOfOnePlaceAndDate_IsAWarning(string created, string empty, int warnings)
    {
        var outcome = ImportReader.Read(Samples.With(
            "dossiers.csv",
            "programme,measure,period,precision,value,unit,qualifier,scope,region,source,locator,rank,note_fr,note_en\n"
            + $"carnet,{created},,\ncarnet,{empty},,\n"));

        Assert.False(outcome.HasErrors);
        Assert.Equal(warnings, outcome.Issues.Count(issue => issue.Code == IssueCode.EmptyAboveCreated));
        Assert.Equal(warnings, outcome.Issues.Length);
    }
}
