using System.Text.RegularExpressions;

namespace DmpAnalytics.Tests.Architecture;

public class FileShapeTests
{
    private static IEnumerable<SourceFile> All =>
        SourceTree.Files("DmpAnalytics", ".cs", ".razor", ".css", ".js")
            .Concat(SourceTree.Files("DmpAnalytics.Tests", ".cs", ".razor"));

    [Fact]
    public void Files_OfTheTree_AreShortAndLieWhereTheirNameSays() => Check.None(All.SelectMany(FileShape.Violations));

    [Fact]
    public void Files_OfTheApplication_AreMostlySmall()
    {
        var lengths = SourceTree.Files("DmpAnalytics", ".cs")
            .Where(file => !FileShape.IsWrittenByATool(file))
            .Select(file => file.Text.AsSpan().Count('\n'))
            .Order()
            .ToList();

        Assert.True(lengths[lengths.Count / 2] <= 80, $"The median file has {lengths[lengths.Count / 2]} lines.");
    }

    [Fact]
    public void Projects_OfTheTree_HideNoRoomInAUsing() =>
        Assert.DoesNotMatch(new Regex(@"<Using\s+Include=""DmpAnalytics"), SourceTree.Read("DmpAnalytics/DmpAnalytics.csproj"));

    [Theory]
    [InlineData("DmpAnalytics/Domain/X.cs", "namespace DmpAnalytics.Indicators;")]
    [InlineData("DmpAnalytics/Domain/X.cs", "class X;")]
    [InlineData("DmpAnalytics/Domain/X.cs", "global using System.IO;\nnamespace DmpAnalytics.Domain;")]
    [InlineData("DmpAnalytics/Components/Pages/X/X.razor", "@page \"/x\"\n@namespace Elsewhere")]
    public void Violations_OfAMisplacedFile_AreFound(string path, string text) =>
        Assert.NotEmpty(FileShape.Violations(new SourceFile(path, text)));

    [Fact]
    public void Violations_OfALongFile_AreFound() =>
        Assert.NotEmpty(FileShape.Violations(new SourceFile("DmpAnalytics/wwwroot/app.css", new string('\n', FileShape.MostLines + 1))));

    [Theory]
    [InlineData("DmpAnalytics/Domain/X.cs", "namespace DmpAnalytics.Domain;")]
    [InlineData("DmpAnalytics/Program.cs", "app.Run();")]
    public void Violations_OfAFileInItsPlace_AreNone(string path, string text) =>
        Assert.Empty(FileShape.Violations(new SourceFile(path, text)));
}
