using DmpAnalytics.Hosting;
using DmpAnalytics.Indicators.Checks;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Tests.Hosting;

public class HostingOptionsTests
{
    [Fact]
    public async Task Start_WithSeveralWrongSettings_TellsThemAllAndMakesNothing()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["a-file"], "");
        var settings = new Dictionary<string, string?>
        {
            ["urls"] = "ftp://localhost;http://127.0.0.1:99999",
            ["DmpAnalytics:DataDir"] = folder["a-file/app-data"],
            ["DmpAnalytics:Data"] = folder["nowhere"],
            ["DmpAnalytics:Lang"] = "de",
            ["DmpAnalytics:DataDirr"] = "x",
        };

        await using var app = Program.Assemble(settings);
        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => Server.StartAsync(app, CancellationToken.None));

        var failures = wrong.Failures.ToList();
        Assert.Equal(6, failures.Count);
        foreach (var said in new[] { "ftp://localhost", "http://127.0.0.1:99999", "a-file", "nowhere", "de", "DmpAnalytics:DataDirr" })
            Assert.Contains(failures, failure => failure.Contains(said, StringComparison.Ordinal));
        Assert.Equal(["a-file"], Directory.GetFileSystemEntries(folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Start_WithEmptyFolders_TellsBoth()
    {
        await using var app = Program.Assemble(new Dictionary<string, string?> { ["DmpAnalytics:DataDir"] = " ", ["DmpAnalytics:Data"] = "" });

        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => Server.StartAsync(app, CancellationToken.None));

        Assert.Equal(2, wrong.Failures.Count());
    }

    [Fact]
    public async Task Start_WithAFolderWithoutFigures_SaysSo()
    {
        using var folder = new TestFolder();
        await using var app = Program.Assemble(new Dictionary<string, string?> { ["DmpAnalytics:Data"] = folder.Root, ["DmpAnalytics:Lang"] = "fr" });

        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => Server.StartAsync(app, CancellationToken.None));

        Assert.Contains("aucun fichier CSV", Assert.Single(wrong.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thresholds_ThatAreNone_StopTheStart()
    {
        await using var app = Program.Assemble(new Dictionary<string, string?>
        {
            ["DmpAnalytics:Checks:StockJumpFactorPerYear"] = "many",
            ["DmpAnalytics:Checks:AveragePercent"] = "-1",
            ["DmpAnalytics:Checks:NoSuchRule"] = "1",
        });

        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => Server.StartAsync(app, CancellationToken.None));

        Assert.Equal(3, wrong.Failures.Count());
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("http://example.org/report")]
    [InlineData("javascript:alert(1)")]
    [InlineData("Someone <someone@example.org>")]
    [InlineData("someone@example.org?cc=other@example.org")]
    public async Task Contact_ThatCannotBeWrittenTo_StopsTheStart(string contact)
    {
        await using var app = Program.Assemble(new Dictionary<string, string?> { ["DmpAnalytics:Contact"] = contact });

        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => Server.StartAsync(app, CancellationToken.None));

        Assert.Contains("DmpAnalytics:Contact", Assert.Single(wrong.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db", "Database")]
    [InlineData("Database=dmp", "Host")]
    [InlineData("Host=db;Database=dmp;Colour=blue;Password=secret", "colour")]
    public async Task Database_ThatIsNoConnectionString_StopsTheStartAndTellsNoPassword(string database, string told)
    {
        await using var app = Program.Assemble(new Dictionary<string, string?> { ["DmpAnalytics:Database"] = database });

        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => Server.StartAsync(app, CancellationToken.None));

        Assert.Contains(told, Assert.Single(wrong.Failures), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret", wrong.Failures.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thresholds_AreTakenFromTheSettings()
    {
        await using var app = Program.Assemble(new Dictionary<string, string?> { ["DmpAnalytics:Checks:AveragePercent"] = "12.5" });

        Assert.Equal(new CheckOptions { AveragePercent = 12.5m }, app.Services.GetRequiredService<CheckOptions>());
    }

    [Fact]
    public async Task Settings_LeftOut_AreTheDefaults()
    {
        await using var app = Program.Assemble(new Dictionary<string, string?>());

        Assert.Equal(Path.GetFullPath("app-data"), app.Services.GetRequiredService<StoreLocation>().DataDir);
        Assert.Contains("http://localhost:5080", app.Configuration["urls"], StringComparison.Ordinal);
    }
}
