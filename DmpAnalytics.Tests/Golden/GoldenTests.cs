using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Architecture;

namespace DmpAnalytics.Tests.Golden;

/// <summary>
/// Every indicator of every programme, as reviewed by hand: see the README beside the files. With
/// <c>DMP_GOLDEN=write</c> in the environment the files are written anew instead of compared.
/// </summary>
public class GoldenTests
{
    private const string Switch = "DMP_GOLDEN";

    public static TheoryData<string> Files => [.. GoldenQuestions.Files().Select(file => file.Name)];

    internal static string Folder => Path.Combine(SourceTree.Root, "DmpAnalytics.Tests", "Golden", "Indicators");

    [Theory]
    [MemberData(nameof(Files))]
    public void Indicators_OfAProgramme_AreAsReviewed(string name)
    {
        var file = GoldenQuestions.Files().Single(item => item.Name == name);
        var path = Path.Combine(Folder, file.Name);
        var actual = Lines([.. GoldenQuestions.Of(file)]).ToList();
        if (Environment.GetEnvironmentVariable(Switch) == "write")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, string.Join('\n', actual) + '\n');
        }

        var expected = File.Exists(path) ? File.ReadAllLines(path) : [];
        string[] differences = [.. expected.Except(actual).Select(line => "- " + line), .. actual.Except(expected).Select(line => "+ " + line)];
        Assert.True(differences.Length == 0, $"{file.Name}: {differences.Length} lines differ from what was reviewed.\n{string.Join('\n', differences)}");
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Folder_HoldsAFileForEachProgrammeAndNoOther() =>
        Assert.Equal(
            GoldenQuestions.Files().Select(file => file.Name).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    /// <summary>The answers as a file holds them.</summary>
    internal static IEnumerable<string> Lines(IReadOnlyList<Calculation> calculations)
    {
        foreach (var definition in IndicatorCatalog.All)
        {
            foreach (var asked in calculations)
                yield return GoldenLine.Of(asked.Scope, definition.Id, asked.At, definition.Compute(asked).Rounded());
        }
    }
}
