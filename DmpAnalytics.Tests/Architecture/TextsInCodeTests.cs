namespace DmpAnalytics.Tests.Architecture;

public class TextsInCodeTests
{
    [Fact]
    public void Texts_OfTheApplication_StandInWording() =>
        Check.None(SourceTree.Files("DmpAnalytics", ".cs", ".razor", ".js").SelectMany(TextsInCode.Violations));

    [Theory]
    [InlineData("Charts/X.cs", "var title = \"Coût par dossier créé\";")]
    [InlineData("Components/Pages/X/X.razor", "<h1>Périmètre</h1>")]
    [InlineData("Components/Pages/X/X.razor.cs", "var text = value.ToString(\"N2\", culture);")]
    [InlineData("Charts/X.cs", "var text = $\"{value:N0}\";")]
    [InlineData("Charts/X.cs", "var text = value.ToString(\"#,##0.00\", culture);")]
    [InlineData("Api/X.cs", "var culture = CultureInfo.GetCultureInfo(\"fr-FR\");")]
    public void Violations_OfATextOutsideWording_AreFound(string path, string text) =>
        Assert.NotEmpty(TextsInCode.Violations(new SourceFile("DmpAnalytics/" + path, text)));

    [Theory]
    [InlineData("Charts/X.cs", "// le coût\nvar text = value.ToString(CultureInfo.InvariantCulture);")]
    [InlineData("Domain/X.cs", "var text = day.ToString(\"yyyy-MM-dd\", CultureInfo.InvariantCulture);")]
    [InlineData("Wording/X.cs", "var text = value.ToString(\"N2\", culture);")]
    public void Violations_OfATextAtHome_AreNone(string path, string text) =>
        Assert.Empty(TextsInCode.Violations(new SourceFile("DmpAnalytics/" + path, text)));
}
