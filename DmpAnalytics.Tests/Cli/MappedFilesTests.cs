using System.Text;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Cli;

/// <summary>Tables in another form on the command line.</summary>
public class MappedFilesTests
{
    private const string French = "Dispositif;Mesure;Période;Valeur\nDMP;Dossiers créés;déc. 2015;1 343 642\nDMP;Dossiers créés;31/01/2016;1 400 000\n";

    [Fact]
    public async Task Table_WithAnOpenQuestion_IsAskedAndNothingIsRead()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();

        var run = await CommandRun.InAsync(store, "import", await WriteAsync(folder, French), "--lang", "fr");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Chaque chiffre a besoin d’une source", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, await store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Table_WithAProposedMappingCompleted_IsImported()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        var file = await WriteAsync(folder, French);
        var mapping = folder["mapping.json"];
        await CommandRun.InAsync(store, "check", file, "--propose", mapping);
        var reference = await store.Reader.ReferenceAsync(1, CancellationToken.None);
        var source = reference.Sources.First(item => item.Published?.First.Year > 2016).Id;
        var text = await File.ReadAllTextAsync(mapping);
        await File.WriteAllTextAsync(mapping, text.Replace("\"constants\": {}", $"\"constants\": {{ \"source\": \"{source}\" }}", StringComparison.Ordinal));

        var run = await CommandRun.InAsync(store, "import", file, "--mapping", mapping);

        Assert.Equal((0, ""), (run.ExitCode, string.Join('\n', run.Error.Split('\n').Where(line => line.Length > 0 && !line.Contains(" is read as ", StringComparison.Ordinal)))));
        var figures = await store.Reader.FiguresAsync("dmp", null, 2, CancellationToken.None);
        Assert.Equal(
            [(1_343_642m, "1 343 642", "2015-12"), (1_400_000m, "1 400 000", "2016-01-31")],
            figures.Where(figure => figure.Origin!.File == "bilan.csv").Select(figure => (figure.Value, figure.Published, figure.Period.Text)));
    }

    [Fact]
    public async Task Table_WhoseMappingIsKept_IsReadByItWithoutBeingNamed()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        var file = await WriteAsync(folder, French);
        var reference = await store.Reader.ReferenceAsync(1, CancellationToken.None);
        var source = reference.Sources.First(item => item.Published?.First.Year > 2016).Id;
        var answered = Proposals.Of(new("bilan.csv", await File.ReadAllBytesAsync(file)), reference, null, out _)!.WithSource(source);
        await store.Get<MappingShelf>().SaveAsync("Bilan", answered.Mapping, Actor.Program, CancellationToken.None);

        var run = await CommandRun.InAsync(store, "import", file);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, await store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Mapping_ThatIsNone_IsRefused()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();

        var run = await CommandRun.InAsync(store, "import", await WriteAsync(folder, French), "--mapping", "no-such.json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no-such.json", run.Error, StringComparison.Ordinal);
    }

    private static async Task<string> WriteAsync(TestFolder folder, string text)
    {
        var path = folder["bilan.csv"];
        await File.WriteAllBytesAsync(path, Encoding.GetEncoding(1252).GetBytes(text));
        return path;
    }
}
