using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Excel.Calculations;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Export.Formats.Excel.Calculations;

/// <summary>Answers of the shipped figures as lines of a sheet.</summary>
public sealed class CalculationPlanTests : IAsyncLifetime
{
    private TestStore? store;

    private Analyst Analyst => new(store!.Reader, FixedClock.On(2026, 11, 21));

    public async Task InitializeAsync() => store = await TestStore.FilledAsync();

    public async Task DisposeAsync() => await store!.DisposeAsync();

    [Fact]
    public async Task Plan_OfEveryAnswer_GivesItsValue()
    {
        var reference = await Analyst.ReferenceAsync(null, CancellationToken.None);
        var live = 0;
        foreach (var programme in reference.Programmes)
        {
            foreach (var definition in IndicatorCatalog.All)
            {
                foreach (var question in Questions(programme.Id))
                {
                    if ((await Analyst.AnswerAsync(definition.Id, question, CancellationToken.None)).Value is not { Result.Value: { } value } answer) continue;
                    var plan = CalculationPlan.Of(answer, reference, Language.Fr);
                    Assert.Equal(value, Rounding.Round(plan.Lines[0].Value!.Value, answer.Result.Unit));
                    if (plan.Lines[0].Step is not null) live++;
                    if (AnswerNames.IsUnitCost(answer)) Assert.True(plan.Lines[0].Step is not null, $"{definition.Id} of {programme.Id} is no formula.");
                }
            }
        }

        Assert.True(live > 100, $"{live} answers are formulas.");
    }

    [Fact]
    public async Task Plan_OfACost_ReachesThePublishedFigures()
    {
        var answer = (await Analyst.AnswerAsync("cost_per_active_dossier", new() { Programme = "dmp", At = Period.Parse("2012-06-30") }, CancellationToken.None)).Value!;

        var plan = CalculationPlan.Of(answer, await Analyst.ReferenceAsync(null, CancellationToken.None), Language.Fr);

        Assert.Equal(3065.69m, Rounding.Round(plan.Lines[0].Step!.Value, answer.Result.Unit));
        Assert.All(answer.Result.AllFigures(), use => Assert.Contains(plan.Lines, line => line.Step is null && line.Value == use.Figure.Value && line.Source.Length > 0));
    }

    [Fact]
    public async Task Plan_OfAnAnswerWithoutValue_SaysWhy()
    {
        var answer = (await Analyst.AnswerAsync("cost_per_activated_dossier", new() { Programme = "dmp", At = Period.Parse("2012-06-30") }, CancellationToken.None)).Value!;

        var line = CalculationPlan.Of(answer, await Analyst.ReferenceAsync(null, CancellationToken.None), Language.Fr).Lines[0];

        Assert.Null(line.Value);
        Assert.NotEmpty(line.How);
    }

    private static IEnumerable<Question> Questions(string programme) =>
    [
        new() { Programme = programme },
        new() { Programme = programme, At = Period.Parse("2013-09-15"), Bounds = true },
        new() { Programme = programme, Prices = 2015 },
    ];
}
