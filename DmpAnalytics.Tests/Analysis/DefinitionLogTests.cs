using System.Text.Json.Nodes;
using DmpAnalytics.Analysis;
using DmpAnalytics.Indicators;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Analysis;

public class DefinitionLogTests
{
    private static readonly LogFilter Definitions = new() { Action = LogAction.DefinitionsChanged };

    [Fact]
    public async Task Definitions_OfAProgram_AreToldOnceAndAgainWhenTheyDiffer()
    {
        await using var application = await TestApplication.StartAsync();
        var (reader, log) = (application.Services.GetRequiredService<LogReader>(), application.Services.GetRequiredService<DefinitionLog>());

        var first = Assert.Single((await reader.PageAsync(Definitions, null, 9, CancellationToken.None)).Entries).Entry;
        Assert.Null(first.Before);
        Assert.Equal(IndicatorCatalog.All.Select(definition => definition.Id).Distinct().Order(StringComparer.Ordinal), JsonNode.Parse(first.After!)!.AsObject().Select(each => each.Key));
        Assert.False(await log.TellAsync(CancellationToken.None));

        // An earlier program, which computed one indicator otherwise.
        var earlier = JsonNode.Parse(first.After!)!.AsObject();
        earlier["cost_per_dossier"] = 0;
        await application.Services.GetRequiredService<LogWriter>().WriteAsync(
            new(DateTimeOffset.UnixEpoch, Actor.Program, LogAction.DefinitionsChanged, new(LogSubjectKind.Definitions, "")) { After = earlier }, CancellationToken.None);

        Assert.True(await log.TellAsync(CancellationToken.None));
        var told = (await reader.PageAsync(Definitions, null, 9, CancellationToken.None)).Entries[0].Entry;
        Assert.Equal((0, 1), ((int)JsonNode.Parse(told.Before!)!["cost_per_dossier"]!, (int)JsonNode.Parse(told.After!)!["cost_per_dossier"]!));
    }
}
