using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage.Postgres;

/// <summary>
/// Keeps the number of the last data version while the server tells of every new one (LISTEN), so that a page asks nothing over the
/// network. It is forgotten when this program commits anything, when another instance did, and when nobody listens; then the database is asked.
/// </summary>
internal sealed class ListeningVersion : ILatestVersion, IDisposable
{
    /// <summary>What the trigger on the data versions notifies.</summary>
    private const string Channel = "dmp_analytics_data_version";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly PostgresServer server;
    private readonly Func<StoreContext> contexts;
    private readonly TimeProvider clock;
    private readonly CancellationTokenSource ended = new();
    private readonly Lock turn = new();
    private Task? listening;
    private bool hears;
    private long changes;
    private long announced;
    private long? known;
    private (long Changes, Task<long> Answer)? asking;

    public ListeningVersion(PostgresServer server, Func<StoreContext> contexts, TimeProvider clock)
    {
        (this.server, this.contexts, this.clock) = (server, contexts, clock);
        server.Committed += Forget;
    }

    public async Task<long> ReadAsync(CancellationToken cancellationToken)
    {
        long before;
        Task<long> answer;
        lock (turn)
        {
            listening ??= Task.Run(ListenAsync, CancellationToken.None);
            if (hears && known is { } number) return number;
            before = changes;

            // Those who ask while nothing has changed wait for one answer.
            if (asking is not { } asked || asked.Changes != before || asked.Answer.IsCompleted) asking = asked = (before, Task.Run(AskAsync, CancellationToken.None));
            answer = asked.Answer;
        }

        var latest = await answer.WaitAsync(cancellationToken);
        lock (turn)
        {
            if (hears && before == changes && latest >= announced) known = latest;
        }

        return latest;
    }

    public void Dispose()
    {
        server.Committed -= Forget;
        ended.Cancel();
    }

    private async Task<long> AskAsync()
    {
        await using var context = contexts();
        return await context.DataVersions.MaxAsync(version => (long?)version.Number) ?? 0;
    }

    private void Forget()
    {
        lock (turn)
        {
            changes++;
            known = null;
        }
    }

    private void Hear(long number)
    {
        lock (turn) announced = Math.Max(announced, number);
        Forget();
    }

    private async Task ListenAsync()
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                await using var connection = server.ConnectToListen();
                await connection.OpenAsync(ended.Token);
                connection.Notification += (_, told) => Hear(long.TryParse(told.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
                await using (var command = connection.CreateCommand())
                {
                    command.CommandText = "LISTEN " + Channel;
                    await command.ExecuteNonQueryAsync(ended.Token);
                }

                // What was asked before may miss a version that nobody had told of yet.
                lock (turn) hears = true;
                Forget();
                while (true) await connection.WaitAsync(ended.Token);
            }
            catch (Exception gone) when (gone is DbException or IOException or SocketException or TimeoutException or OperationCanceledException)
            {
                // Until somebody hears again, the database is asked every time.
            }

            lock (turn) hears = false;
            Forget();
            await Task.Delay(Pause, clock, ended.Token).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
