using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;
using static DmpAnalytics.Tests.Charts.ChartWorld;

namespace DmpAnalytics.Tests.Charts;

public class AdoptionModelTests
{
    private static readonly ChartModel Model = AdoptionModel.Of(HandMade.Question, Created, Active, Attainment, French);

    [Fact]
    public void Title_BeforeTheDueDate_SaysTheProgressInBothLanguages()
    {
        Assert.Equal("158 000 dossiers créés, dont 68 500 actifs, au 30 juin 2012 : 3,16 % des 5 000 000 promis pour le 31 décembre 2013", Plain(Model.Title));
        Assert.Equal(
            "158,000 records created, of which 68,500 active, by 30 June 2012: 3.16% of the 5,000,000 promised for 31 December 2013",
            AdoptionModel.Of(HandMade.Question, Created, Active, Attainment, English).Title);
    }

    [Theory]
    [InlineData(8.35, "158,000 records created by 2 January 2014: only 8.35% of the 5,000,000 promised was reached on 31 December 2013")]
    [InlineData(101, "158,000 records created by 2 January 2014: 101% of the 5,000,000 promised, the target was met on 31 December 2013")]
    public void Title_FromTheDueDateOn_JudgesTheTarget(double percent, string expected)
    {
        var question = HandMade.Question with { At = Period.Parse("2014-01-02"), Denominator = Denominator.Created };
        var attainment = Attainment with { Result = Attainment.Result.With((decimal)percent, null, null) };
        SeriesPoint[] created = [.. Created[..2], new(new(2014, 1, 2), HandMade.Created)];

        Assert.Equal(expected, AdoptionModel.Of(question, created, [], attainment, English).Title);
    }

    [Fact]
    public void Title_WithoutTarget_SaysTheCount() =>
        Assert.Equal("158,000 records created by 30 June 2012", AdoptionModel.Of(HandMade.Question, Created, [], null, English).Title);

    [Fact]
    public void Title_WithoutCount_SaysTheReason()
    {
        SeriesPoint[] none = [Created[0], Gap("2012-06-30", ReasonCode.NoRecentFigure, "dossier")];

        Assert.StartsWith("Number of records not known on 30 June 2012. ", AdoptionModel.Of(HandMade.Question, none, [], null, English).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void CurrentTarget_RunsFromItsAnnouncementToAFlagAtItsDueDate()
    {
        var target = Assert.Single(Model.Panels[0].Targets);

        Assert.True(target.IsCurrent);
        Assert.Equal(new DateOnly(2010, 4, 30).DayNumber, target.From);
        Assert.Equal(new DateOnly(2013, 12, 31).DayNumber, target.Due);
        Assert.Equal("Objectif 5 M au 31 décembre 2013", Plain(target.Label));
        Assert.Equal(target.Due, Model.X.Last);
        Assert.Equal(5_000_000m, Model.Panels[0].Y.Max);
    }

    [Fact]
    public void Table_OfTargets_NamesKindDatesAndSource() =>
        Assert.Equal(
            ["5 000 000 dossiers", "promesse qui juge cette date", "31 décembre 2013", "avril 2010", "Cour des comptes, 2012"],
            Model.TargetTable!.Rows[0].Select(Plain));

    [Fact]
    public void Targets_AnnouncedLater_AreNotShown()
    {
        var question = HandMade.Question with { At = Period.Parse("2010-03-31") };

        var early = AdoptionModel.Of(question, Created, [], null, French);

        Assert.Empty(early.Panels[0].Targets);
        Assert.Null(early.TargetTable);
    }

    [Fact]
    public void Rivals_NameTheirSource()
    {
        var rival = Assert.Single(Model.Panels[0].Series[0].Rivals);

        Assert.Equal((160_000m, "The Paper"), (rival.Value, rival.Source));
    }

    [Fact]
    public void Gap_InOneSeries_LeavesTheOtherWhole()
    {
        Assert.Equal([true, false, true], Model.Panels[0].Series[1].Points.Select(point => point.Value is not null));
        Assert.All(Model.Panels[0].Series[0].Points, point => Assert.NotNull(point.Value));
        Assert.Contains(Model.Notes, note => note.StartsWith("Dossiers actifs. 31 décembre 2011", StringComparison.Ordinal));
    }
}
