using System.Globalization;
using System.Text.Json.Nodes;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Rows;

namespace DmpAnalytics.Storage;

/// <summary>What the audit log says of an import and of taking one back.</summary>
internal static class ImportTold
{
    /// <summary>The files with their hashes, the numbers of rows by kind, and by id the targets that it brings, changes or withdraws.</summary>
    public static LogEvent Committed(StoreContext context, StoreChange change, ImportRow import, long version) =>
        new(change.At, change.Who, LogAction.ImportCommitted, Subject(import.Id))
        {
            Before = new() { ["version"] = change.Base },
            After = new()
            {
                ["version"] = version,
                ["mode"] = Code.Of(change.Mode),
                ["files"] = new JsonArray([.. import.Files.Select(file => new JsonObject { ["name"] = file.Name, ["sha256"] = file.Sha256, ["length"] = file.Length })]),
                ["added"] = Counts(context, change.Added),
                ["changed"] = Counts(context, change.Changed),
                ["withdrawn"] = Counts(context, change.Withdrawn),
                ["unchanged"] = change.Counts.Unchanged,
                ["targets_added"] = Targets(change.Added),
                ["targets_changed"] = Targets(change.Changed),
                ["targets_withdrawn"] = Targets(change.Withdrawn),
                ["draft"] = change.Draft?.Id,
            },
        };

    public static LogEvent Undone(long import, Actor who, string reason, DateTimeOffset at, long latest) =>
        new(at, who, LogAction.ImportUndone, Subject(import))
        {
            Before = new() { ["version"] = latest },
            After = new() { ["version"] = latest + 1 },
            Reason = reason,
        };

    private static LogSubject Subject(long import) => new(LogSubjectKind.Import, import.ToString(CultureInfo.InvariantCulture));

    private static JsonObject Counts(StoreContext context, DataSet set)
    {
        var counts = new JsonObject();
        foreach (var kind in StoredKinds.All)
        {
            var (table, count) = kind.Count(context, set);
            if (count > 0) counts[table] = count;
        }

        return counts;
    }

    private static JsonArray Targets(DataSet set) => new([.. set.Targets.Select(target => JsonValue.Create(target.Item.Id))]);
}
