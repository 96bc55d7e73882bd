using DmpAnalytics.Analysis;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Analysis;

public abstract class ReadingAheadTests(TestStores stores)
{
    [StoreFact]
    public async Task Read_AVersion_LeavesNothingOfItToBeReadAgain()
    {
        await using var store = await stores.FilledAsync();
        var clock = FixedClock.On(2026, 11, 22);
        var analyst = new Analyst(store.Reader, clock);
        var question = new Question { Programme = "ameli" };

        await new ReadingAhead(analyst, store.Reader, store.Get<FigureSearch>(), clock).ReadAsync(1, CancellationToken.None);
        var first = await analyst.AnswerAsync("cost_per_dossier", question, CancellationToken.None);
        var again = await analyst.AnswerAsync("cost_per_dossier", question with { Data = 1 }, CancellationToken.None);

        Assert.True(first.IsAnswered);
        Assert.Same(first.Value, again.Value);
    }

    [StoreFact]
    public async Task Follow_Cancelled_Ends()
    {
        await using var store = await stores.FilledAsync();
        using var stop = new CancellationTokenSource();
        var following = new ReadingAhead(new(store.Reader, TimeProvider.System), store.Reader, store.Get<FigureSearch>(), TimeProvider.System).FollowAsync(stop.Token);

        await stop.CancelAsync();

        await following;
    }

    public sealed class OnSqlite() : ReadingAheadTests(TestStores.Sqlite);

    public sealed class OnPostgres() : ReadingAheadTests(TestStores.Postgres);
}
