using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Architecture;

public class WordingUseTests
{
    [Fact]
    public void Keys_AskedForByName_HaveATextInBothLanguages() =>
        Check.None(
            from file in SourceTree.Files("DmpAnalytics", ".cs", ".razor")
            from asked in WordingUse.Asked(file)
            from language in new[] { Language.Fr, Language.En }
            where Words.Find(asked.Area, asked.Key, language) is null
            select $"{file.Path}: {asked.Area} has no {asked.Key} in {language}.");

    [Fact]
    public void Asked_InACall_IsRead() =>
        Assert.Equal(
            [("Problems", "BadValue")],
            WordingUse.Asked(new SourceFile("DmpAnalytics/Api/X.cs", "var text = Words.Format(\"Problems\", \"BadValue\", language, value);")));
}
