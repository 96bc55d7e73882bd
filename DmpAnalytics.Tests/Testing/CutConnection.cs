using System.Net;
using System.Net.Sockets;

namespace DmpAnalytics.Tests.Testing;

/// <summary>Stands between the program and the server of its database, and cuts the connections where it is told to.</summary>
internal sealed class CutConnection : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly int server;
    private readonly Task listening;
    private int left = int.MaxValue;
    private bool answers;

    /// <param name="server">The port of the server.</param>
    public CutConnection(int server)
    {
        this.server = server;
        listener.Start();
        listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Whether something was cut since <see cref="Cut"/>.</summary>
    public bool WasCut => left <= 0;

    /// <summary>Of the things that are sent from now on, this one and those after it do not arrive.</summary>
    /// <param name="sent">The first is 1.</param>
    /// <param name="isAnswer">Answers of the server are meant, and what it was asked is done; else what it is asked.</param>
    public void Cut(int sent, bool isAnswer) => (left, answers) = (sent, isAnswer);

    /// <summary>Everything arrives again.</summary>
    public void Mend() => left = int.MaxValue;

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Dispose();
        await listening;
        ended.Dispose();
    }

    private async Task ListenAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(ended.Token);
                var upstream = new TcpClient { NoDelay = true };
                client.NoDelay = true;
                await upstream.ConnectAsync(IPAddress.Loopback, server);
                connections.Add(CarryAsync(client, upstream, isAnswer: false));
                connections.Add(CarryAsync(upstream, client, isAnswer: true));
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task CarryAsync(TcpClient from, TcpClient to, bool isAnswer)
    {
        var buffer = new byte[1 << 16];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, ended.Token) is var count and > 0)
            {
                if (isAnswer == answers && Interlocked.Decrement(ref left) <= 0) break;
                await to.GetStream().WriteAsync(buffer.AsMemory(0, count), ended.Token);
            }
        }
        catch (Exception closed) when (closed is IOException or OperationCanceledException or InvalidOperationException)
        {
            // The other way was cut.
        }

        from.Dispose();
        to.Dispose();
    }
}
