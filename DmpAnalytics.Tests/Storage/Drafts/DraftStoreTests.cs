using System.Text;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Storage.Drafts;

public abstract class DraftStoreTests(TestStores stores)
{
    private static readonly Actor Someone = new("someone", null, ActorChannel.CommandLine);

    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Draft_Changed_IsFoundAsItWasLeft()
    {
        await using var store = await stores.EmptyAsync();
        var drafts = store.Get<DraftStore>();
        var added = await drafts.AddAsync(Draft("one"), [File("a.csv", "1"), File("b.csv", "2")], Someone, None);

        var changed = await drafts.ChangeAsync(
            added with
            {
                Source = "a_source",
                Files = [added.Files[0] with { Mapping = "{}" }, added.Files[1]],
                Acknowledgements = [new("blank_line", 3, "someone", SomeData.At, "they are blank")],
            },
            [],
            null,
            None);

        var found = await drafts.FindAsync("one", None);
        Assert.Equal(1, changed!.Revision);
        Assert.Equal(["a.csv", "b.csv"], found!.Files.Select(file => file.Name));
        Assert.Equal("{}", found.Files[0].Mapping);
        Assert.Equal("a_source", found.Source);
        Assert.Equal(new Acknowledgement("blank_line", 3, "someone", SomeData.At, "they are blank"), Assert.Single(found.Acknowledgements));
    }

    [StoreFact]
    public async Task Draft_ChangedByTwoOnOneRevision_KeepsTheFirst()
    {
        await using var store = await stores.EmptyAsync();
        var drafts = store.Get<DraftStore>();
        var added = await drafts.AddAsync(Draft("one"), [File("a.csv", "1")], Someone, None);
        await drafts.ChangeAsync(added with { Source = "first" }, [], null, None);

        Assert.Null(await drafts.ChangeAsync(added with { Source = "second" }, [], null, None));
        Assert.Equal("first", (await drafts.FindAsync("one", None))!.Source);
    }

    [StoreFact]
    public async Task Draft_Discarded_DropsBytesThatNothingElseNames()
    {
        await using var store = await stores.EmptyAsync();
        var drafts = store.Get<DraftStore>();
        var one = await drafts.AddAsync(Draft("one"), [File("a.csv", "shared"), File("b.csv", "alone")], Someone, None);
        await drafts.AddAsync(Draft("two"), [File("c.csv", "shared")], Someone, None);

        await drafts.ChangeAsync(one with { State = DraftState.Discarded, Note = "wrong file" }, [], null, None);

        Assert.NotNull(await store.Reader.KeptBytesAsync(one.Files[0].Sha256, None));
        Assert.Null(await store.Reader.KeptBytesAsync(one.Files[1].Sha256, None));
        Assert.Equal("two", Assert.Single(await drafts.OpenAsync(None)).Id);
    }

    [StoreFact]
    public async Task Commit_OfADraft_EndsItInTheSameTransaction()
    {
        await using var store = await stores.FilledAsync();
        var drafts = store.Get<DraftStore>();
        var draft = await drafts.AddAsync(Draft("one"), [File("figures.csv", "x")], Someone, None);
        var figure = (await store.Reader.FiguresAsync("dmp", null, 1, None))[0] with { Locator = "p. 99", Origin = null };
        var change = SomeData.Change(1, [], [figure]) with { Draft = new("one", draft.Revision, "someone else", null) };

        var version = await store.Writer.CommitAsync(change, None);
        var again = await store.Writer.CommitAsync(change with { Base = version!.Number }, None);

        var found = await drafts.OfImportAsync(version.Import!.Value, None);
        Assert.Equal((DraftState.Released, "someone else"), (found!.State, found.ReviewedBy));
        Assert.Null(again);
    }

    private static StoredDraft Draft(string id) => new() { Id = id, At = SomeData.At, PreparedBy = "someone" };

    private static FileToKeep File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    public sealed class OnSqlite() : DraftStoreTests(TestStores.Sqlite);

    public sealed class OnPostgres() : DraftStoreTests(TestStores.Postgres);
}
