namespace DmpAnalytics.Tests.Architecture;

public class RoomBordersTests
{
    [Fact]
    public void Rooms_OfTheApplication_UseOnlyWhatLiesBelow() =>
        Check.None(SourceTree.Files("DmpAnalytics", ".cs", ".razor").SelectMany(RoomBorders.Violations));

    [Fact]
    public void Folders_OfTheApplication_AreRooms() =>
        Assert.All(
            SourceTree.Files("DmpAnalytics", ".cs", ".razor").Where(file => file.Room.Length > 0),
            file => Assert.Contains(file.Room.Split('/')[0], RoomBorders.Rooms));

    [Theory]
    [InlineData("Domain/X.cs", "using DmpAnalytics.Indicators;")]
    [InlineData("Domain/X.cs", "using static DmpAnalytics.Indicators.Results.Result;")]
    [InlineData("Indicators/X.cs", "namespace DmpAnalytics.Indicators;\nclass X { Storage.DataReader reader; }")]
    [InlineData("Indicators/X.cs", "namespace DmpAnalytics.Indicators;\nclass X { global::DmpAnalytics.Storage.DataReader reader; }")]
    [InlineData("Indicators/Definitions/X.cs", "using Store = DmpAnalytics.Storage.DataReader;")]
    [InlineData("Analysis/X.cs", "namespace DmpAnalytics.Analysis;\nvar text = $\"{Wording.Words.Get(area, key, language)}\";")]
    [InlineData("Analysis/X.cs", "var address = AppUrls.Overview;")]
    [InlineData("Wording/X.cs", "using DmpAnalytics.Indicators.Alignment;")]
    [InlineData("Charts/X.cs", "using DmpAnalytics.Import.Kinds.Figures;")]
    [InlineData("Cli/X.cs", "using DmpAnalytics.Storage.Configurations;")]
    [InlineData("Api/X.cs", "using DmpAnalytics.Components.Pages;")]
    [InlineData("Components/Pages/X/X.razor", "@using DmpAnalytics.Storage")]
    [InlineData("Components/Pages/X/X.razor", "@inject Storage.DataReader Reader")]
    [InlineData("Components/Pages/X/X.razor", "<p title=\"@(Storage.DataReader.Name)\"></p>")]
    public void Violations_OfARoomThatLooksUp_AreFound(string path, string text) =>
        Assert.NotEmpty(RoomBorders.Violations(new SourceFile("DmpAnalytics/" + path, text)));

    [Theory]
    [InlineData("Domain/X.cs", "/// <see cref=\"Storage.DataReader\"/>\n// DmpAnalytics.Storage\nvar text = \"Storage.DataReader\";")]
    [InlineData("Indicators/X.cs", "using DmpAnalytics.Domain;\nvar file = origin.Import.ToString();")]
    [InlineData("Analysis/X.cs", "using DmpAnalytics.Storage;")]
    [InlineData("Components/Pages/X/X.razor", "@using DmpAnalytics.Analysis\n<a href=\"@AppUrls.Import\">@* Storage.X *@</a>")]
    public void Violations_OfARoomThatLooksDown_AreNone(string path, string text) =>
        Assert.Empty(RoomBorders.Violations(new SourceFile("DmpAnalytics/" + path, text)));
}
