using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Import.Reading.Forms;
using DmpAnalytics.Tests.Architecture;
using DmpAnalytics.Tests.Indicators;

namespace DmpAnalytics.Tests.Import;

/// <summary>
/// <c>data/samples/odd</c>: files named for what is odd in them, and in <c>expected.json</c> what must come of each: the figures,
/// the questions that it leaves open, with the answers under which its figures are read, and its issues.
/// </summary>
public class OddSampleTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "data", "samples", "odd");

    private static readonly string Source = ShippedFigures.Reference.Sources.First(source => source.Published is { } date && date.First.Year >= 2020).Id;

    private static readonly Lazy<ImmutableDictionary<string, JsonElement>> Expected = new(() =>
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json")));
        return json.RootElement.EnumerateObject().ToImmutableDictionary(file => file.Name, file => file.Value.Clone());
    });

    public static TheoryData<string> Names => [.. Expected.Value.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Samples_AreAllDeclared()
    {
        var files = Directory.GetFiles(Folder).Select(path => Path.GetFileName(path)!).Where(name => name != "expected.json").Order(StringComparer.Ordinal).ToList();

        Assert.Equal(Expected.Value.Keys.Order(StringComparer.Ordinal), files);
        Assert.InRange(files.Count, 60, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_IsReadAsDeclared(string name)
    {
        var expected = Expected.Value[name];
        var file = new ImportFile(name, File.ReadAllBytes(Path.Combine(Folder, name)));

        var proposed = Proposals.Of(file, ShippedFigures.Reference, null, out var issues);
        if (proposed is null)
        {
            Assert.Equal(Rows(expected, "issues"), issues.Select(Told).Order(StringComparer.Ordinal));
            return;
        }

        var mapping = Answered(proposed.Mapping, expected);
        Assert.Equal(Rows(expected, "asks"), Open(proposed).Order(StringComparer.Ordinal));
        if (!expected.TryGetProperty("figures", out _)) return;

        var read = ImportReader.Read([file with { Mapping = mapping }], ShippedFigures.Reference);
        Assert.Equal(Rows(expected, "issues"), read.Issues.Select(Told).Order(StringComparer.Ordinal));
        Assert.Equal(Rows(expected, "figures").Select(row => row.Split('|') is { Length: 3 } ? row + "|exact" : row), read.DataSet.Figures.Select(row => Told(row.Item)).Order(StringComparer.Ordinal));
    }

    /// <summary>What is asked beside the programme and the source, which no sample names.</summary>
    private static IEnumerable<string> Open(ProposedMapping proposed) =>
        proposed.Questions.Where(question => question.Code != QuestionCode.Field).Select(question => $"{Code.Of(question.Code)}|{question.Column}|{question.Example}");

    private static Mapping Answered(Mapping mapping, JsonElement expected)
    {
        mapping = mapping with { Constants = mapping.Constants.SetItem("programme", "dmp").SetItem("source", Source) };
        if (!expected.TryGetProperty("answers", out var answers)) return mapping;
        return mapping with { Columns = [.. mapping.Columns.Select(column => answers.TryGetProperty(column.Header, out var signs) ? column with { Numbers = new NumberStyle(Sign(signs[0]), Sign(signs[1])) } : column)] };
    }

    private static char? Sign(JsonElement sign) => sign.GetString()?[0];

    private static List<string> Rows(JsonElement expected, string name) =>
        expected.TryGetProperty(name, out var rows)
            ? [.. rows.EnumerateArray().Select(row => string.Join('|', row.EnumerateArray().Select(cell => cell.ToString()))).Order(StringComparer.Ordinal)]
            : [];

    private static string Told(Issue issue) => string.Create(CultureInfo.InvariantCulture, $"{issue.Line}|{issue.Column}|{Code.Of(issue.Code)}");

    private static string Told(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Measure}|{figure.Period.Text}|{figure.Value / 1.0000000000000000000000000000m}|{Code.Of(figure.Qualifier)}");
}
