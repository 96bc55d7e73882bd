namespace DmpAnalytics.Tests.Architecture;

public class PackageBordersTests
{
    [Fact]
    public void Libraries_OfTheApplication_StayInTheirRooms() =>
        Check.None(SourceTree.Files("DmpAnalytics", ".cs", ".razor", ".js", ".css").SelectMany(PackageBorders.Violations));

    [Theory]
    [InlineData("Analysis/X.cs", "using Microsoft.EntityFrameworkCore;")]
    [InlineData("Cli/X.cs", "class X { Microsoft.Data.Sqlite.SqliteConnection connection; }")]
    [InlineData("Api/X.cs", "using CsvHelper.Configuration;")]
    [InlineData("Import/Kinds/X.cs", "using DocumentFormat.OpenXml;")]
    [InlineData("Charts/X.cs", "using Radzen.Blazor;")]
    [InlineData("Components/Charts/X.razor", "<script src=\"lib/apexcharts/apexcharts.esm.js\"></script>")]
    [InlineData("Components/Pages/X/X.razor.js", "import ApexCharts from '/lib/apexcharts/apexcharts.esm.js';")]
    [InlineData("Api/X.cs", "using System.CommandLine;")]
    [InlineData("Indicators/X.cs", "using Microsoft.Extensions.Logging;")]
    public void Violations_OfALibraryAbroad_AreFound(string path, string text) =>
        Assert.NotEmpty(PackageBorders.Violations(new SourceFile("DmpAnalytics/" + path, text)));

    [Theory]
    [InlineData("Storage/X.cs", "using Microsoft.EntityFrameworkCore;")]
    [InlineData("Components/Charts/Drawing/X.razor.js", "import ApexCharts from '/lib/apexcharts/apexcharts.esm.js';")]
    [InlineData("Charts/X.cs", "// ApexCharts draws this")]
    public void Violations_OfALibraryAtHome_AreNone(string path, string text) =>
        Assert.Empty(PackageBorders.Violations(new SourceFile("DmpAnalytics/" + path, text)));
}
