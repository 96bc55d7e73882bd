using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Storage;

public abstract class LatestVersionTests(TestStores stores)
{
    [StoreFact]
    public async Task Latest_AskedByManyAtOnce_AnswersAll()
    {
        await using var store = await stores.FilledAsync();

        var latest = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => store.Reader.LatestVersionAsync(CancellationToken.None))));

        Assert.All(latest, number => Assert.Equal(1, number));
    }

    /// <summary>A new data version by what another program would do.</summary>
    private static async Task CommitElsewhereAsync(TestStore store)
    {
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
    }

    public sealed class OnSqlite() : LatestVersionTests(TestStores.Sqlite)
    {
        [Fact]
        public async Task Latest_CommittedOnAConnectionOfItsOwn_IsSeenAtOnce()
        {
            await using var store = await TestStores.Sqlite.FilledAsync();
            Assert.Equal(1, await store.Reader.LatestVersionAsync(CancellationToken.None));

            await CommitElsewhereAsync(store);

            Assert.Equal(2, await store.Reader.LatestVersionAsync(CancellationToken.None));
        }
    }

    public sealed class OnPostgres() : LatestVersionTests(TestStores.Postgres)
    {
        [StoreFact]
        public async Task Latest_CommittedByAnother_IsToldByTheServer()
        {
            await using var store = await TestStores.Postgres.FilledAsync();
            Assert.Equal(1, await store.Reader.LatestVersionAsync(CancellationToken.None));

            await CommitElsewhereAsync(store);

            await Eventually.TrueAsync("version 2", async () => await store.Reader.LatestVersionAsync(CancellationToken.None) == 2);
        }

        [StoreFact]
        public async Task Latest_AfterTheListenerWasCutOff_IsAskedForAndHeardOfAgain()
        {
            await using var store = await TestStores.Postgres.FilledAsync();
            Assert.Equal(1, await store.Reader.LatestVersionAsync(CancellationToken.None));
            await using (var connection = await store.ConnectAsync())
            {
                await using var command = connection.CreateCommand();
                command.CommandText = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
                await command.ExecuteScalarAsync();
            }

            await CommitElsewhereAsync(store);

            await Eventually.TrueAsync("version 2", async () => await SeenAsync(store) == 2);
        }

        /// <summary>What was asked over a connection that was cut off fails once.</summary>
        private static async Task<long> SeenAsync(TestStore store)
        {
            try
            {
                return await store.Reader.LatestVersionAsync(CancellationToken.None);
            }
            catch (Exception cut) when (DmpAnalytics.Storage.StoreFaults.Of(cut) is DmpAnalytics.Storage.StoreFault.Unreachable)
            {
                return 0;
            }
        }
    }
}
