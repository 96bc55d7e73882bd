using System.Text.Json.Nodes;
using DmpAnalytics.Indicators;
using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Analysis;

/// <summary>
/// Tells the audit log by which definitions the program computes: once in the beginning, then whenever a program is started that
/// has others. Data do not move then, but answers can.
/// </summary>
public sealed class DefinitionLog(LogReader reader, LogWriter writer, TimeProvider clock)
{
    /// <summary>Whether something was new, and is told now.</summary>
    public async Task<bool> TellAsync(CancellationToken cancellationToken)
    {
        var told = (await reader.PageAsync(new() { Action = LogAction.DefinitionsChanged }, null, 1, cancellationToken)).Entries;
        var before = told is [var last, ..] ? JsonNode.Parse(last.Entry.After!)!.AsObject() : null;
        var now = Versions();
        if (JsonNode.DeepEquals(before, now)) return false;

        await writer.WriteAsync(
            new(clock.GetUtcNow(), Actor.Program, LogAction.DefinitionsChanged, new(LogSubjectKind.Definitions, "")) { Before = before, After = now },
            cancellationToken);
        return true;
    }

    /// <summary>The newest version of every indicator, by its id.</summary>
    private static JsonObject Versions() => new(
        IndicatorCatalog.All.GroupBy(definition => definition.Id).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create<string, JsonNode?>(group.Key, group.Max(definition => definition.Version))));
}
