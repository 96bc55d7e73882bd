using System.Data.Common;
using System.Globalization;
using System.Text.Json.Nodes;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Storage.AuditLog;

/// <summary>A store with six entries: the first filling, then an import, an account, a failed sign-in, an undo and an export.</summary>
internal static class SomeLog
{
    private static readonly string[] Tables = ["audit_log", "audit_head", "data_versions"];

    public static async Task<TestStore> StoreAsync(TestStores stores)
    {
        var store = await stores.FilledAsync();
        var writer = store.Get<LogWriter>();
        await store.Writer.CommitAsync(SomeData.Change(1, [SomeData.Figure(1, period: "1999")]), CancellationToken.None);
        await writer.WriteAsync(Told(LogAction.RoleGranted, LogSubjectKind.Account, "7", "she loads the figures of the ministry"), CancellationToken.None);
        await writer.WriteAsync(Told(LogAction.SignInFailed, LogSubjectKind.Account, "8"), CancellationToken.None);
        await store.Undo.UndoAsync(2, TestStore.Someone, "a wrong year", SomeData.At.AddDays(2), CancellationToken.None);
        await writer.WriteAsync(Told(LogAction.Exported, LogSubjectKind.Export, "figures"), CancellationToken.None);
        return store;
    }

    public static LogEvent Told(LogAction action, LogSubjectKind kind, string id, string reason = "") =>
        new(SomeData.At.AddDays(-10), new("Zoé \"Z\" Évrard", "42", ActorChannel.Page), action, new(kind, id))
        {
            Before = new() { ["roles"] = new JsonArray() },
            After = new() { ["roles"] = new JsonArray("contributor"), ["content"] = "a,\"content\":\"b" },
            Reason = reason,
        };

    public static async Task<List<string>> LinesAsync(TestStore store, LogFilter? filter = null)
    {
        var lines = new List<string>();
        await foreach (var line in store.Get<LogReader>().LinesAsync(filter ?? new(), CancellationToken.None)) lines.Add(line);
        return lines;
    }

    public static Task<LogProof> ProofAsync(IEnumerable<string> lines, LogHead? noted = null) =>
        LogVerifier.LinesAsync(new StringReader(string.Join('\n', lines)), noted, CancellationToken.None);

    /// <summary>Changes the tables as one does who has the file and knows that triggers can be dropped.</summary>
    public static async Task TamperAsync(TestStore store, params string[] commands)
    {
        await using var connection = await store.ConnectAsync();
        var drops = store.Location.IsServer ? Tables.Select(table => $"ALTER TABLE {table} DISABLE TRIGGER ALL") : (await NamesAsync(connection)).Select(name => $"DROP TRIGGER {name}");
        foreach (var sql in drops.Concat(commands))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<List<string>> NamesAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture, $"SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('{string.Join("', '", Tables)}')");
        await using var row = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await row.ReadAsync()) names.Add(row.GetString(0));
        return names;
    }
}
