using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Reports;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Export.Documents;

public class ReportApprovalTests
{
    private static readonly Report Text = new()
    {
        Title = "Essai",
        Language = Language.En,
        Parameters = new() { Programme = "dmp", To = Period.Parse("2012-06-30") },
        Blocks =
        [
            new TextBlock("A record cost {{cost_per_dossier}}.") { Id = "cost" },
            new TextBlock("Spent: {{spend_to_date}}.") { Id = "spend" },
            new ChartBlock("adoption", []) { Id = "chart" },
            new TableBlock(["dossiers_created"]) { Id = "table", Parameters = new() { Every = Every.Quarter, From = Period.OfYear(2012) } },
        ],
    };

    [Fact]
    public async Task Report_WhoseDataChanged_KeepsItsNumbersAndTellsWhatMovedInTheBlocksConcerned()
    {
        await using var application = await TestApplication.StartAsync();
        var filling = application.Services.GetRequiredService<ReportFilling>();
        var approved = await filling.FillAsync(Text, "", CancellationToken.None);
        var approval = new ReportApproval(approved.Edition.Data, DateTimeOffset.UnixEpoch, "Reviewer", approved.Numbers);
        Assert.Equal([("cost", 1329.11m), ("spend", 210_000_000m)], approved.Numbers.Select(number => (number.Block, number.Value!.Value)));
        Assert.Empty((await filling.FillAsync(Text, "", CancellationToken.None, approval)).Changes);

        await application.Store.ImportChangedAsync("dossiers.csv", rows =>
            [.. rows.Select(row => row[1] == "dossiers_created" && row[4] == "158000" ? [.. row[..4], "159000", .. row[5..]] : row)]);
        var now = await filling.FillAsync(Text, "", CancellationToken.None, approval);

        Assert.Equal(approved.Edition.Data, now.Edition.Data);
        Assert.Contains("at least €1,329.11", string.Concat(now.Parts.OfType<ParagraphPart>().First().Runs.Select(run => run.Text)), StringComparison.Ordinal);
        Assert.Equal(["cost", "chart", "table"], now.Changes.Select(change => change.Block));
        Assert.StartsWith("Cost per record created: at least €1,329.11 → at least €1,320.75 since approval.", now.Changes[0].Moves[0].Sentence, StringComparison.Ordinal);
        Assert.True(now.Changes[0].Moves[0].Sentence.Length > 90, "It says no reason.");
        Assert.Equal(now.Changes.Sum(change => change.Moves.Length), now.Parts.OfType<ParagraphPart>().Count(part => part.Kind == ParagraphKind.Change));

        // The reason is said of the chart and of the table too.
        Assert.All(now.Changes, change => Assert.Contains("159,000", change.Moves[0].Sentence, StringComparison.Ordinal));

        var kept = await filling.FillAsync(Text, "", CancellationToken.None, approval with { Kept = approval.Kept.Add("cost", 2).Add("chart", 2).Add("table", 2) });
        Assert.Empty(kept.Changes);
        Assert.Equal(1329.11m, kept.Numbers[0].Value);

        var accepted = await filling.FillAsync(Text, "", CancellationToken.None, approval with { Accepted = approval.Accepted.Add("cost", 2) });
        Assert.Equal(["chart", "table"], accepted.Changes.Select(change => change.Block));
        Assert.Equal(1320.75m, accepted.Numbers[0].Value);
    }

    [Fact]
    public async Task Measures_PerimetersAndTargetsThatMoved_SayWhy()
    {
        await using var application = await TestApplication.StartAsync();
        var filling = application.Services.GetRequiredService<ReportFilling>();
        var text = Text with
        {
            Blocks =
            [
                new TextBlock("Records: {{dossiers_created}}.") { Id = "measure" },
                new PerimetersBlock { Id = "perimeters" },
                new TargetsBlock { Id = "targets" },
                new TableBlock(["dossiers_created"]) { Id = "table" },
            ],
        };
        var approved = await filling.FillAsync(text, "", CancellationToken.None);
        await application.Store.ImportChangedAsync("dossiers.csv", rows =>
            [.. rows.Select(row => row[1] == "dossiers_created" && row[4] == "158000" ? [.. row[..4], "159000", .. row[5..]] : row)]);

        var now = await filling.FillAsync(text, "", CancellationToken.None, new ReportApproval(1, DateTimeOffset.UnixEpoch, "Reviewer", approved.Numbers));

        Assert.Equal(["measure", "perimeters", "targets", "table"], now.Changes.Select(change => change.Block));
        Assert.All(now.Changes, change => Assert.Contains("159,000", change.Moves[0].Sentence.Replace(change.Moves[0].Short, "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.StartsWith("Records created: ", now.Changes[0].Moves[0].Short, StringComparison.Ordinal);
    }
}
