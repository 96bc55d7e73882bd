namespace DmpAnalytics.Tests.Architecture;

public class PureRoomsTests
{
    [Fact]
    public void Rooms_OfCalculation_AreAloneAndExact() =>
        Check.None(SourceTree.Files("DmpAnalytics", ".cs").SelectMany(PureRooms.Violations));

    [Theory]
    [InlineData("Indicators/X.cs", "var text = File.ReadAllText(path);")]
    [InlineData("Indicators/X.cs", "class X(TimeProvider clock);")]
    [InlineData("Domain/X.cs", "using System.Net;")]
    [InlineData("Charts/X.cs", "var value = await Read();")]
    [InlineData("Indicators/X.cs", "double value = 1;")]
    [InlineData("Import/X.cs", "var value = (float)text.Length;")]
    public void Violations_OfAnImpureFile_AreFound(string path, string text) =>
        Assert.NotEmpty(PureRooms.Violations(new SourceFile("DmpAnalytics/" + path, text)));

    [Theory]
    [InlineData("Indicators/X.cs", "// never a double\nvar text = \"double\"; decimal value = 1;")]
    [InlineData("Storage/X.cs", "var value = await Read();")]
    [InlineData("Charts/Catalog/X.cs", "var value = await Read();")]
    public void Violations_OfAProperFile_AreNone(string path, string text) =>
        Assert.Empty(PureRooms.Violations(new SourceFile("DmpAnalytics/" + path, text)));
}
