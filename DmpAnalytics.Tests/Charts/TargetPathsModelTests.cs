using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Reviews;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Charts;

/// <summary>The paths of the promises of the published figures.</summary>
public sealed class TargetPathsModelTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.FilledAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Of_ThePromisesOfTheDmp_DrawsEachFromItsAnnouncementToItsDueDate()
    {
        var (model, reviews) = await ModelAsync();

        var paths = model.Panels.Single().Targets;

        Assert.Equal(reviews.Count, paths.Length);
        Assert.All(paths, path => Assert.True(path.From <= path.Due));
        var promise = paths.Single(path => path.Id == reviews.Single(review => review.Series.IsHeadline && review.Series.Due == new DateOnly(2013, 12, 31)).Current.Judged.Id);
        Assert.Equal(0, promise.Start);
        Assert.Equal(5_000_000, promise.Value);
        Assert.Equal("✕ 5 M (2013)", ChartWorld.Plain(promise.Label));
        Assert.True(promise.IsCurrent);
    }

    [Fact]
    public async Task Of_ThePromisesOfTheDmp_TitleCountsWhatBecameOfThem()
    {
        var (model, reviews) = await ModelAsync();

        Assert.Equal("target_paths", model.Id);
        Assert.StartsWith("Dossiers créés : ", ChartWorld.Plain(model.Title), StringComparison.Ordinal);
        Assert.Contains($"{reviews.Count(review => review.Outcome == TargetOutcome.Missed)} manqués", ChartWorld.Plain(model.Title), StringComparison.Ordinal);
        Assert.Equal(reviews.Count, model.TargetTable!.Rows.Length);
    }

    private async Task<(ChartModel Model, List<TargetReview> Reviews)> ModelAsync()
    {
        var analyst = new Analyst(store.Reader, FixedClock.On(2026, 11, 22));
        var question = new Question { At = Period.OfDay(new(2026, 11, 22)), From = Period.OfYear(2004) };
        var reviews = (await analyst.TargetsAsync(question, CancellationToken.None)).Value!.Reviews
            .Where(review => review.Series is { Measure: MeasureIds.DossiersCreated, Scope: null, Due: not null }).ToList();
        var actual = (await analyst.StockSeriesAsync(MeasureIds.DossiersCreated, question, CancellationToken.None)).Value!;
        var reference = await analyst.ReferenceAsync(null, CancellationToken.None);
        return (TargetPathsModel.Of(reviews, actual, new(reference, Language.Fr)), reviews);
    }
}
