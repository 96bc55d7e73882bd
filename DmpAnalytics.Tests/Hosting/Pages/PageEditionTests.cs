using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Hosting.Pages;
using Microsoft.AspNetCore.Http;

namespace DmpAnalytics.Tests.Hosting.Pages;

/// <summary>How many pages are kept, and whose turn it is to make one.</summary>
public sealed class PageEditionTests
{
    private const int Megabyte = 1024 * 1024;

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly PageEdition edition = new(1, new(2026, 11, 22), 0);

    [Fact]
    public async Task Pages_MoreThanThereIsRoomFor_LeaveTheOneThatIsAskedForAgain()
    {
        var asked = Key("/asked");
        await edition.MakeAsync(asked, () => Task.FromResult<KeptPage?>(Page()), None);
        for (var place = 0; place < 300; place++)
        {
            await edition.MakeAsync(Key($"/{place}"), () => Task.FromResult<KeptPage?>(Page()), None);
            Assert.NotNull(edition.Find(asked));
        }

        Assert.Null(edition.Find(Key("/0")));
        Assert.InRange(Enumerable.Range(0, 300).Count(place => edition.Find(Key($"/{place}")) is not null), 60, 130);
    }

    [Fact]
    public async Task Page_WhoseMakingFails_IsMadeByTheNext()
    {
        var begun = new TaskCompletionSource<KeptPage?>();
        var first = edition.MakeAsync(Key("/"), () => begun.Task, None);
        var waiting = edition.MakeAsync(Key("/"), () => Task.FromResult<KeptPage?>(Page()), None);
        Assert.False(waiting.IsCompleted);

        begun.SetException(new InvalidOperationException("broken"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        Assert.True(await waiting);
        Assert.NotNull(edition.Find(Key("/")));
    }

    [Fact]
    public async Task Page_ThatIsWaitedForByWhoLeaves_IsWaitedForNoLonger()
    {
        var begun = new TaskCompletionSource<KeptPage?>();
        var first = edition.MakeAsync(Key("/"), () => begun.Task, None);
        using var gone = new CancellationTokenSource();
        var waiting = edition.MakeAsync(Key("/"), () => Task.FromResult<KeptPage?>(Page()), gone.Token);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        begun.SetResult(Page());
        Assert.True(await first);
    }

    private static PageKey Key(string path) => new("http", "site", path, "", Language.Fr, Theme.Auto, "br", false);

    private static KeptPage Page() => new(new HeaderDictionary(), new byte[Megabyte], DateTimeOffset.UnixEpoch);
}
