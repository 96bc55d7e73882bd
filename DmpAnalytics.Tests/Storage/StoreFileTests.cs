using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Storage;

/// <summary>What only a database in a file can meet.</summary>
public class StoreFileTests
{
    [Fact]
    public async Task Prepare_OverAFileThatIsNoDatabase_RefusesAndTouchesNothing()
    {
        await using var store = TestStore.Missing();
        Directory.CreateDirectory(store.Location.DataDir);
        await File.WriteAllTextAsync(store.Location.File, new string('x', 5000));

        var state = await store.Database.PrepareAsync(CancellationToken.None);

        Assert.Equal(StoreStatus.Unreadable, state.Status);
        Assert.NotEmpty(state.Detail);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(store.Location.File));
    }

    [Fact]
    public async Task Prepare_OverAnEmptyFile_FillsIt()
    {
        await using var store = TestStore.Missing();
        Directory.CreateDirectory(store.Location.DataDir);
        await File.WriteAllBytesAsync(store.Location.File, []);

        Assert.Equal(StoreStatus.Older, (await store.Database.LookAsync(CancellationToken.None)).Status);
        Assert.Equal(StoreStatus.Ready, (await store.Database.PrepareAsync(CancellationToken.None)).Status);
    }
}
