using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Wording;

public class TypographyTests
{
    private static readonly LocalText Text = new("L'objectif : « 5 % » ; rien d'autre", "It's 5 % : all");

    [Fact]
    public void Set_French_KeepsSignsWithTheirWords() =>
        Assert.Equal("L’objectif\u202F: «\u202F5\u202F%\u202F»\u202F; rien d’autre", Text.Set(Language.Fr));

    [Fact]
    public void Set_English_IsLeftAsItIs() => Assert.Equal("It's 5 % : all", Text.Set(Language.En));
}
