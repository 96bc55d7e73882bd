using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Reports;
using DmpAnalytics.Reports.Templates;

namespace DmpAnalytics.Tests.Reports;

public class ReportJsonTests
{
    private static readonly Report Everything = new()
    {
        Title = "Été « 2014 » – {{programme}}",
        Language = Language.Fr,
        Parameters = new() { Programme = "dmp", From = Period.OfYear(2004), To = Period.OfYear(2014), Prices = 2015, Bounds = true },
        Blocks =
        [
            new HeadingBlock(2, "Un titre") { Id = "a" },
            new TextBlock("**Texte** {{cost}} <b>") { Id = "b", Parameters = new() { Scope = "direct" }, Language = Language.En },
            new NumberBlock("cost_per_dossier") { Id = "c" },
            new ChartBlock("adoption", [KeyValuePair.Create("events", "false")]) { Id = "d" },
            new TableBlock(["spend_to_date", "dossiers_created"]) { Id = "e", Parameters = new() { Every = Every.Quarter } },
            new TargetsBlock { Id = "f" },
            new PerimetersBlock { Id = "g" },
            new PageBreakBlock { Id = "h" },
            new SourcesBlock { Id = "i" },
        ],
    };

    [Fact]
    public void Report_WithEveryKindOfBlock_ComesBackAsItWas()
    {
        var json = ReportJson.Write(Everything);

        var read = ReportJson.Read(json);

        Assert.Null(read.Fault);
        Assert.Equal(json, ReportJson.Write(read.Report!));
        Assert.Equal(Everything.Parameters, read.Report!.Parameters);
        Assert.Equal(Everything.Blocks.Select(block => block.Kind), read.Report.Blocks.Select(block => block.Kind));
        Assert.Equal(Everything.Blocks.Select(block => block.Parameters), read.Report.Blocks.Select(block => block.Parameters));
        Assert.Equal(Everything.Blocks.Select(block => block.Language), read.Report.Blocks.Select(block => block.Language));
        Assert.Equal(Code.All<ReportBlockKind>().Count, Everything.Blocks.Length);
    }

    [Theory]
    [InlineData("", ReportFault.NotReport, 0)]
    [InlineData("[]", ReportFault.NotReport, 0)]
    [InlineData("{\"version\":1,\"title\":\"x\",\"language\":\"de\",\"blocks\":[]}", ReportFault.NotReport, 0)]
    [InlineData("{\"version\":2,\"title\":\"x\",\"language\":\"fr\",\"blocks\":[]}", ReportFault.NewerVersion, 0)]
    [InlineData("{\"version\":1,\"title\":\"x\",\"language\":\"fr\",\"parameters\":{\"at\":\"soon\"},\"blocks\":[]}", ReportFault.BadParameters, 0)]
    [InlineData("{\"version\":1,\"title\":\"x\",\"language\":\"fr\",\"blocks\":[{\"id\":\"a\",\"kind\":\"video\"}]}", ReportFault.BadBlock, 1)]
    [InlineData("{\"version\":1,\"title\":\"x\",\"language\":\"fr\",\"blocks\":[{\"id\":\"a\",\"kind\":\"targets\"},{\"id\":\"a\",\"kind\":\"targets\"}]}", ReportFault.BadBlock, 2)]
    [InlineData("{\"version\":1,\"title\":\"x\",\"language\":\"fr\",\"blocks\":[{\"id\":\"a\",\"kind\":\"heading\",\"level\":7,\"text\":\"x\"}]}", ReportFault.BadBlock, 1)]
    [InlineData("{\"version\":1,\"title\":\"x\",\"language\":\"fr\",\"blocks\":[{\"id\":\"a\",\"kind\":\"chart\",\"chart\":\"x\",\"options\":[[\"a\"]]}]}", ReportFault.BadBlock, 1)]
    [InlineData("{\"version\":1,\"title\":\"x\",\"language\":\"fr\",\"blocks\":[{\"id\":\"a\",\"kind\":\"targets\",\"language\":\"de\"}]}", ReportFault.BadBlock, 1)]
    public void Text_ThatIsNoReport_IsRefusedWithItsFault(string json, ReportFault fault, int block) =>
        Assert.Equal(new ReportReading(null, fault, block), ReportJson.Read(json));

    [Fact]
    public void Templates_OfTheCatalogue_HaveBlocksOfTheirOwnIds() => Assert.All(TemplateCatalog.All, template =>
    {
        var report = template.Of(new() { Programme = "dmp" }, Language.En, key => key);

        Assert.NotEmpty(report.Blocks);
        Assert.Distinct(report.Blocks.Select(block => block.Id));
        Assert.Null(ReportJson.Read(ReportJson.Write(report)).Fault);
    });
}
