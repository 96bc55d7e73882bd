using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Indicators.Reviews;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Analysis;

public abstract class AnalystTests(TestStores stores) : IAsyncLifetime
{
    private TestStore? store;

    private Analyst Analyst => new(store!.Reader, FixedClock.On(2026, 11, 21));

    public async Task InitializeAsync() => store = await stores.FilledAsync();

    public async Task DisposeAsync() => await store!.DisposeAsync();

    [StoreFact]
    public async Task Answer_WithNoParameters_IsTheFirstProgrammeAtItsHeadlineDate()
    {
        var answer = await AskAsync("cost_per_active_dossier", new Question());

        Assert.Equal("dmp", answer.Question.Programme.Id);
        Assert.Equal("direct", answer.Question.Scope!.Id);
        Assert.Equal("2012-06-30", answer.Question.At.Text);
        Assert.Equal(Denominator.Active, answer.Question.Denominator);
        Assert.Equal(3065.69m, answer.Result.Value);
        Assert.Equal(1, answer.Question.Data);
    }

    [StoreFact]
    public async Task Answer_LineageNamesFileAndLineOfEveryFigure()
    {
        var answer = await AskAsync("cost_per_active_dossier", new Question());

        Assert.All(answer.Result.AllFigures(), use => Assert.True(use.Figure.Origin is { File.Length: > 0, Line: > 1 }));
        Assert.Contains(answer.Result.AllFigures(), use => use.Figure.Origin!.File == "spend.csv");
    }

    [StoreFact]
    public async Task Answer_EveryProgrammeAndIndicator_IsAValueOrAReason()
    {
        var reference = await Analyst.ReferenceAsync(null, CancellationToken.None);
        foreach (var programme in reference.Programmes)
        {
            foreach (var indicator in IndicatorCatalog.All)
            {
                var result = (await AskAsync(indicator.Id, new Question { Programme = programme.Id })).Result;

                Assert.True(result.HasValue ^ result.Reason is not null, $"{programme.Id} {indicator.Id}");
                Assert.NotEmpty(result.Unit);
            }
        }
    }

    [StoreTheory]
    [InlineData("at_elga")]
    [InlineData("de_epa")]
    public async Task Answer_ProgrammeWithoutDefaultScope_HasNoCost(string programme)
    {
        var answer = await AskAsync("cost_per_dossier", new Question { Programme = programme });

        Assert.Equal(ReasonCode.NoScope, answer.Result.Reason!.Code);
    }

    [StoreFact]
    public async Task Answer_UnknownProgramme_NamesThoseThatExist()
    {
        var outcome = await Analyst.AnswerAsync("coverage", new Question { Programme = "dpm" }, CancellationToken.None);

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal(ProblemCode.UnknownProgramme, problem.Code);
        Assert.Contains("dmp", problem.Allowed);
    }

    [StoreFact]
    public async Task Answer_UnknownScopeRegionAndTarget_AreAllTold()
    {
        var question = new Question { Scope = "everything", Region = "Atlantis", Target = "t0" };

        var outcome = await Analyst.AnswerAsync("coverage", question, CancellationToken.None);

        Assert.Equal(["scope", "region", "target"], outcome.Problems.Select(problem => problem.Parameter));
    }

    [StoreFact]
    public async Task Answer_DataVersionThatDoesNotExist_IsRefused()
    {
        var outcome = await Analyst.AnswerAsync("coverage", new Question { Data = 99 }, CancellationToken.None);

        Assert.Equal("data", Assert.Single(outcome.Problems).Parameter);
    }

    [StoreFact]
    public async Task Series_ByYear_EndsEachYearAndAtTheDateAsked()
    {
        var series = await SeriesAsync("cost_per_dossier", new Question());

        Assert.Equal(new DateOnly(2004, 12, 31), series.Points[0].At);
        Assert.Equal(new DateOnly(2012, 6, 30), series.Points[^1].At);
        Assert.Equal(9, series.Points.Length);
        Assert.Equal(1329.11m, series.Points[^1].Result.Value);
        Assert.Equal(ReasonCode.ZeroDenominator, series.Points[0].Result.Reason!.Code);
    }

    [StoreFact]
    public async Task Series_OverPeriods_SumsEachStep()
    {
        var series = await SeriesAsync("spend_in_period", new Question { Scope = "operator", At = Period.Parse("2013") });

        Assert.Equal(9, series.Points.Length);
        Assert.Equal(187_000_000m, series.Points.Sum(point => point.Result.Value)!.Value, 0);
        Assert.Equal(26_000_000m, series.Points.Single(point => point.At.Year == 2009).Result.Value);
        Assert.Equal(24_000_000m, series.Points.Single(point => point.At.Year == 2012).Result.Value);
    }

    [StoreFact]
    public async Task Series_OfTooManySteps_IsRefused()
    {
        var question = new Question { From = Period.Parse("1000"), To = Period.Parse("2026"), Every = Every.Month };

        var outcome = await Analyst.SeriesAsync("coverage", question, CancellationToken.None);

        Assert.Equal("every", Assert.Single(outcome.Problems).Parameter);
    }

    [StoreFact]
    public async Task Answer_FromAfterTo_IsRefused()
    {
        var outcome = await Analyst.AnswerAsync("spend_in_period", new Question { From = Period.Parse("2020") }, CancellationToken.None);

        Assert.Equal(ProblemCode.WrongOrder, Assert.Single(outcome.Problems).Code);
    }

    [StoreFact]
    public async Task Compare_ThenAndNow_TellsWhyTheyDiffer()
    {
        var now = new Question { Scope = "direct", At = Period.Parse("2012-06-30"), From = Period.Parse("2011") };
        var outcome = await Analyst.CompareAsync("spend_to_date", now, new(Known: new(2012, 8, 1)), CancellationToken.None);

        Assert.True(outcome.IsAnswered, string.Join("; ", outcome.Problems));
        var last = outcome.Value.Points[^1];
        Assert.NotEqual(last.Then.Value, last.Now.Value);
        Assert.NotEmpty(last.Differences);
        Assert.Equal(210_000_000m, last.Now.Value);
    }

    [StoreFact]
    public async Task OverRegions_SaysHowManyAnswerAndNamesTheOthers()
    {
        var question = new Question { At = Period.Parse("2014-01-02") };
        var outcome = await Analyst.OverRegionsAsync("active_dossiers", question, "region", CancellationToken.None);

        Assert.True(outcome.IsAnswered, string.Join("; ", outcome.Problems));
        Assert.True(outcome.Value.Aggregate.Members.Length > 20);
        Assert.NotEmpty(outcome.Value.Aggregate.Missing);
        Assert.Equal("level", Assert.Single((await Analyst.OverRegionsAsync("coverage", question, "planet", CancellationToken.None)).Problems).Parameter);
    }

    [StoreFact]
    public async Task OverProgrammes_NeedsOneCurrency()
    {
        string[] programmes = ["dmp", "au_mhr", "uk_scr"];
        var question = new Question { At = Period.Parse("2010-06-30") };

        var mixed = await Analyst.OverProgrammesAsync("spend_to_date", question, programmes, CancellationToken.None);
        var euros = await Analyst.OverProgrammesAsync("spend_to_date", question with { Currency = "EUR" }, programmes, CancellationToken.None);

        Assert.Equal("currency", Assert.Single(mixed.Problems).Parameter);
        Assert.True(euros.IsAnswered, string.Join("; ", euros.Problems));
        Assert.Equal("EUR", euros.Value.Aggregate.Sum.Unit);
    }

    [StoreFact]
    public async Task Targets_AreReviewedAtTheDateOfTheQuestion()
    {
        var outcome = await Analyst.TargetsAsync(new Question { At = Period.Parse("2014-01-02") }, CancellationToken.None);

        Assert.Contains(outcome.Value!.Reviews, review => review is { Outcome: TargetOutcome.Missed, Series.IsHeadline: true });
    }

    private async Task<Answer> AskAsync(string indicator, Question question)
    {
        var outcome = await Analyst.AnswerAsync(indicator, question, CancellationToken.None);
        Assert.True(outcome.IsAnswered, string.Join("; ", outcome.Problems));
        return outcome.Value;
    }

    private async Task<Series> SeriesAsync(string indicator, Question question)
    {
        var outcome = await Analyst.SeriesAsync(indicator, question, CancellationToken.None);
        Assert.True(outcome.IsAnswered, string.Join("; ", outcome.Problems));
        return outcome.Value;
    }

    public sealed class OnSqlite() : AnalystTests(TestStores.Sqlite);

    public sealed class OnPostgres() : AnalystTests(TestStores.Postgres);
}
