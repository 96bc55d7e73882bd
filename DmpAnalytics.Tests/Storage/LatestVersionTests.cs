using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Storage;

public abstract class LatestVersionTests(TestStores stores)
{
    [StoreFact]
    public async Task Latest_CommittedOnAConnectionOfItsOwn_IsSeenAtOnce()
    {
        await using var store = await stores.FilledAsync();
        Assert.Equal(1, await store.Reader.LatestVersionAsync(CancellationToken.None));

        await using var connection = await store.ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var told = new LogEvent(SomeData.At, TestStore.Someone, LogAction.ImportCommitted, new(LogSubjectKind.Import, "1"));
        var head = await LogAppender.AppendAsync(connection, transaction, told, CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"""
            INSERT INTO data_versions (number, at, kind, who, import, note, log_number, log_hash)
            SELECT 2, at, kind, who, import, note, {head.Number}, '{head.Hash}' FROM data_versions WHERE number = 1
            """;
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();

        Assert.Equal(2, await store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    [StoreFact]
    public async Task Latest_AskedByManyAtOnce_AnswersAll()
    {
        await using var store = await stores.FilledAsync();

        var latest = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => store.Reader.LatestVersionAsync(CancellationToken.None))));

        Assert.All(latest, number => Assert.Equal(1, number));
    }

    public sealed class OnSqlite() : LatestVersionTests(TestStores.Sqlite);

    public sealed class OnPostgres() : LatestVersionTests(TestStores.Postgres);
}
