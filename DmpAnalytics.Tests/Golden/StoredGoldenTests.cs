using DmpAnalytics.Indicators;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Golden;

/// <summary>The same answers from the figures as a store gives them back: to the letter on both.</summary>
public abstract class StoredGoldenTests(TestStores stores)
{
    [StoreFact]
    public async Task Indicators_OfEveryProgrammeReadFromTheStore_AreAsReviewed()
    {
        await using var store = await stores.FilledAsync();
        var reference = await store.Reader.ReferenceAsync(1, CancellationToken.None);
        var figures = await store.Reader.ListFiguresAsync(null, null, 1, CancellationToken.None);
        var compared = 0;

        foreach (var file in GoldenQuestions.Files())
        {
            var data = new ProgrammeData(reference, reference.FindProgramme(file.Programme)!, null, figures, null);
            var actual = GoldenTests.Lines([.. GoldenQuestions.Of(file).Select(asked => asked with { Data = data })]).ToList();
            Assert.Equal(await File.ReadAllLinesAsync(Path.Combine(GoldenTests.Folder, file.Name)), actual);
            compared += actual.Count;
        }

        Assert.True(compared > 5_000, $"Only {compared} answers were compared.");
    }

    public sealed class OnSqlite() : StoredGoldenTests(TestStores.Sqlite);

    public sealed class OnPostgres() : StoredGoldenTests(TestStores.Postgres);
}
