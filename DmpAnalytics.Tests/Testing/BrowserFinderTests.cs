namespace DmpAnalytics.Tests.Testing;

public class BrowserFinderTests
{
    [Fact]
    public void Find_OnThePath_ComesBeforeUsualPlaces()
    {
        using var folder = new TestFolder();
        var onPath = Touch(folder["bin"], OperatingSystem.IsWindows() ? "msedge.exe" : "microsoft-edge");
        var usual = Touch(folder["opt"], "chrome");

        Assert.Equal(onPath, BrowserFinder.Find($"{folder["empty"]}{Path.PathSeparator}{folder["bin"]}", [usual]));
        Assert.Equal(usual, BrowserFinder.Find(folder["empty"], [usual]));
    }

    [Fact]
    public void Find_WhereThereIsNone_IsNothing()
    {
        using var folder = new TestFolder();

        Assert.Null(BrowserFinder.Find(folder.Root, [folder["chrome"]]));
    }

    private static string Touch(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, "");
        return path;
    }
}
