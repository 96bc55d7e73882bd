using System.Text;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Tests.Testing;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Analysis;

public abstract class HistorianTests(TestStores stores)
{
    private const string Header = "programme,measure,period,precision,value,unit,qualifier,scope,region,source,locator,rank,note_fr,note_en\n";

    [StoreFact]
    public async Task Changes_OfAnImport_AreNewAndChangedValueByValue()
    {
        await using var store = await ChangedAsync();

        var list = (await new Historian(store.Reader).ChangesAsync(1, 2, CancellationToken.None)).Value!;

        Assert.Equal((1, 1, 0), (list.Count(ChangeType.New), list.Count(ChangeType.Changed), list.Count(ChangeType.Withdrawn)));
        Assert.Equal(ChangeScale.Major, list.Scale);
        var changed = list.Changes.Single(change => change.Type == ChangeType.Changed);
        Assert.Equal("figures", changed.Kind);
        Assert.Equal(new FieldDifference("value", "158000", "158001"), changed.Field("value"));
        Assert.Contains("158", Field(list, ChangeType.New, "value").New, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task Changes_ThereAndBack_AreNone()
    {
        await using var store = await ChangedAsync();
        await store.Importer.ImportAsync([.. await TestStore.ShippedFilesAsync()], TestStore.Someone, CancellationToken.None);

        var list = (await new Historian(store.Reader).ChangesAsync(1, 3, CancellationToken.None)).Value!;

        Assert.DoesNotContain(list.Changes, change => change.Type == ChangeType.Changed);
        Assert.Equal(ChangeScale.Minor, list.Scale);
    }

    [StoreFact]
    public async Task Changes_FromTheEmptyStore_AreEverything()
    {
        await using var store = await stores.FilledAsync();
        var set = await store.Reader.DataSetAsync(1, CancellationToken.None);

        var list = (await new Historian(store.Reader).ChangesAsync(0, 1, CancellationToken.None)).Value!;

        Assert.Null(list.From);
        Assert.Equal(ChangeScale.Minor, list.Scale);
        Assert.Equal(set.Figures.Count, list.Changes.Count(change => change.Kind == "figures"));
        Assert.Equal(set.Sources.Count, list.Changes.Count(change => change.Kind == "sources"));
        Assert.Equal(list.Changes.Length, list.Changes.Select(change => change.Cursor).Distinct().Count());
    }

    [StoreTheory]
    [InlineData(null, 9L, "to", ProblemCode.UnknownValue)]
    [InlineData(9L, null, "from", ProblemCode.UnknownValue)]
    [InlineData(2L, 1L, "to", ProblemCode.WrongOrder)]
    public async Task Changes_OfVersionsThatAreNone_AreRefused(long? from, long? to, string parameter, ProblemCode code)
    {
        await using var store = await ChangedAsync();

        var problem = Assert.Single((await new Historian(store.Reader).ChangesAsync(from, to, CancellationToken.None)).Problems);

        Assert.Equal((parameter, code), (problem.Parameter, problem.Code));
    }

    [StoreTheory]
    [InlineData(Language.Fr, "158\u202F000\u202Fdossiers devient 158\u202F001\u202Fdossiers")]
    [InlineData(Language.En, "158,000\u202Frecords became 158,001\u202Frecords")]
    public async Task Sentence_OfAChangedFigure_SaysOldAndNewValue(Language language, string part)
    {
        await using var store = await ChangedAsync();
        var list = (await new Historian(store.Reader).ChangesAsync(1, 2, CancellationToken.None)).Value!;
        var reference = await store.Reader.ReferenceAsync(2, CancellationToken.None);

        var sentence = ChangeText.Sentence(list.Changes.Single(change => change.Type == ChangeType.Changed), reference, reference, language);

        Assert.Contains(part, sentence, StringComparison.Ordinal);
    }

    [StoreTheory]
    [InlineData(Language.Fr)]
    [InlineData(Language.En)]
    public async Task Sentence_OfEveryStatement_HasNoCode(Language language)
    {
        await using var store = await stores.FilledAsync();
        var list = (await new Historian(store.Reader).ChangesAsync(0, 1, CancellationToken.None)).Value!;
        var reference = await store.Reader.ReferenceAsync(1, CancellationToken.None);

        Assert.All(list.Changes, change => Assert.DoesNotContain("_", ChangeText.Sentence(change, reference, reference, language), StringComparison.Ordinal));
    }

    private static FieldDifference Field(ChangeList list, ChangeType type, string column) =>
        list.Changes.Single(change => change.Type == type).Field(column)!;

    /// <summary>One figure says another value on version 2, and one is new.</summary>
    private async Task<TestStore> ChangedAsync()
    {
        var store = await stores.FilledAsync();
        var set = await store.Reader.DataSetAsync(1, CancellationToken.None);
        var old = set.Figures.Select(located => located.Item).First(figure => figure is { Programme: "dmp", Measure: MeasureIds.DossiersCreated, Published: "158000" });
        var rows = Header + Row(old, "158001", old.Period.Text) + Row(old, "158002", "2012-07-15");
        await store.Importer.ImportAsync([new ImportFile("more.csv", Encoding.UTF8.GetBytes(rows))], TestStore.Someone, CancellationToken.None);
        return store;
    }

    private static string Row(Figure figure, string value, string period) =>
        $"{figure.Programme},{figure.Measure},{period},,{value},{figure.Unit},{Code.Of(figure.Qualifier)},{figure.Scope},{figure.Region},{figure.Source},p. 1,,,\n";

    public sealed class OnSqlite() : HistorianTests(TestStores.Sqlite);

    public sealed class OnPostgres() : HistorianTests(TestStores.Postgres);
}
