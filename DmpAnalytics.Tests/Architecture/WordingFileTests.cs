namespace DmpAnalytics.Tests.Architecture;

public class WordingFileTests
{
    public static TheoryData<string> Areas =>
        [.. SourceTree.Files("DmpAnalytics/Wording", ".resx")
            .Select(file => Path.GetFileName(file.Path).Split('.')[0])
            .Distinct()];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Texts_OfAnArea_StandInBothLanguages(string area) =>
        Check.None(WordingFile.Violations(
            area,
            SourceTree.Read($"DmpAnalytics/Wording/{area}.resx"),
            SourceTree.Read($"DmpAnalytics/Wording/{area}.fr.resx")));

    [Theory]
    [InlineData("Key", "A date", "Other", "Une date")]
    [InlineData("Key", "From {0} to {1}", "Key", "De {0}")]
    [InlineData("Key", "A date", "Key", "")]
    [InlineData("Key", "Unit: {0}", "Key", "Unité : {0}")]
    [InlineData("Key", "Unit: {0}", "Key", "Unité: {0}")]
    [InlineData("Key", "{0}%", "Key", "{0} %")]
    public void Violations_OfALameTranslation_AreFound(string key, string english, string frenchKey, string french) =>
        Assert.NotEmpty(WordingFile.Violations("Area", Resource(key, english), Resource(frenchKey, french)));

    [Theory]
    [InlineData("From {0} to {1}", "De {0} à {1}")]
    [InlineData("Unit: {0}", "Unité\u00A0: {0}")]
    [InlineData("See https://example.org/a?b", "Voir https://example.org/a?b")]
    public void Violations_OfAFaithfulTranslation_AreNone(string english, string french) =>
        Assert.Empty(WordingFile.Violations("Area", Resource("Key", english), Resource("Key", french)));

    private static string Resource(string key, string text) =>
        $"<root><data name=\"{key}\"><value>{text}</value></data></root>";
}
