using System.Text;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Import.Drafts;

/// <summary>A store with the shipped figures, and the desks of the way in.</summary>
internal sealed class DraftWorld(TestStore store) : IAsyncDisposable
{
    public static readonly CancellationToken None = CancellationToken.None;

    public static readonly Actor Anne = new("Anne", "a", ActorChannel.Page);

    public static readonly Actor Bruno = new("Bruno", "b", ActorChannel.Page);

    public TestStore Store => store;

    public DraftDesk Desk => store.Get<DraftDesk>();

    public DraftReviews Reviews => store.Get<DraftReviews>();

    public DraftRelease Release => store.Get<DraftRelease>();

    public static async Task<DraftWorld> FilledAsync(TestStores stores, TimeProvider? clock = null, DraftRules? rules = null) => new(await stores.FilledAsync(clock, rules));

    /// <summary>A canonical file of one figure of spending for each value, one month after the other in 1999.</summary>
    public static ImportFile Spend(string name, params string[] values) => new(name, Encoding.UTF8.GetBytes(
        "programme,measure,scope,region,period,precision,value,unit,qualifier,source,locator,rank,note_fr,note_en\n"
        + string.Concat(values.Select((value, index) => $"dmp,spend,operator,,1999-{index + 1:00},month,{value},EUR,exact,{Source},p. {index + 1},normal,,\n"))));

    /// <summary>A source of the shipped data, of 2023.</summary>
    public const string Source = "acuite_2023";

    public static ImportFile Text(string name, string text, string encoding = "utf-8") => new(name, Encoding.GetEncoding(encoding).GetBytes(text));

    public async Task<StoredDraft> OpenAsync(params ImportFile[] files) =>
        (await Desk.OpenAsync(files, Anne, ImportMode.Add, null, None)).Draft ?? throw new InvalidOperationException("Refused.");

    public async Task<DraftReview> ReviewAsync(string id) => await Reviews.OfAsync((await Desk.FindAsync(id, None))!, null, None);

    public Task<ReleaseOutcome> ReleaseAsync(string id, Actor? by = null, string? agreed = null) => Release.ReleaseAsync(id, by ?? Anne, agreed, null, None);

    /// <summary>Answers the first question of the first file that has one.</summary>
    public async Task<DraftReview> AnswerAsync(string id, string answer)
    {
        var file = (await ReviewAsync(id)).Files.First(each => !each.Questions.IsEmpty);
        var mapping = MappingEdits.Answer(file.File.Mapping!, file.Questions[0], answer);
        await Desk.MapAsync(id, file.File.Name, mapping, None);
        return await ReviewAsync(id);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
