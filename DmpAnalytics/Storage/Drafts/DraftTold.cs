using System.Text.Json.Nodes;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DmpAnalytics.Storage.Drafts;

/// <summary>What the audit log says of drafts and of documents.</summary>
public static class DraftTold
{
    public static LogEvent Prepared(StoredDraft draft, Actor by) =>
        new(draft.At, by, LogAction.DraftPrepared, Subject(draft)) { After = new() { ["mode"] = Code.Of(draft.Mode), ["files"] = Files(draft) } };

    /// <summary>Let in, or found to say nothing new; or set to be let in at its second.</summary>
    public static LogEvent Released(StoredDraft draft, Actor by, DateTimeOffset at, string outcome) =>
        new(at, by, LogAction.DraftReleased, Subject(draft))
        {
            After = new()
            {
                ["outcome"] = outcome,
                ["prepared_by"] = draft.PreparedBy,
                ["release_at"] = draft.ReleaseAt is { } set ? LogEntry.Time(set) : null,
                ["import"] = draft.Import,
                ["files"] = Files(draft),
            },
        };

    public static LogEvent Discarded(StoredDraft draft, Actor by, DateTimeOffset at, string reason) =>
        new(at, by, LogAction.DraftDiscarded, Subject(draft)) { Before = new() { ["files"] = Files(draft) }, Reason = reason };

    public static LogEvent Acknowledged(StoredDraft draft, Acknowledgement given, Actor by) =>
        new(given.At, by, LogAction.WarningsAcknowledged, Subject(draft)) { After = new() { ["issue"] = given.Issue, ["count"] = given.Count }, Reason = given.Reason };

    internal static LogEvent Attached(SourceDocument document, Actor by) =>
        new(document.At, by, LogAction.DocumentAttached, new(LogSubjectKind.Document, document.Sha256))
        {
            After = new() { ["source"] = document.Source, ["name"] = document.Name, ["media_type"] = document.MediaType, ["length"] = document.Length },
        };

    /// <summary>Tells it in the transaction of the context.</summary>
    internal static Task AppendAsync(StoreContext context, LogEvent told, CancellationToken cancellationToken) =>
        LogAppender.AppendAsync(context.Database.GetDbConnection(), context.Database.CurrentTransaction!.GetDbTransaction(), told, cancellationToken);

    private static LogSubject Subject(StoredDraft draft) => new(LogSubjectKind.Draft, draft.Id);

    private static JsonArray Files(StoredDraft draft) =>
        [.. draft.Files.Select(file => new JsonObject { ["name"] = file.Name, ["sha256"] = file.Sha256, ["length"] = file.Length })];
}
