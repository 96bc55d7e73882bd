using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace DmpAnalytics.Tests.Faults;

/// <summary>
/// Has the runtime of another process of this machine collect everything that nobody holds, by the door that it keeps open for
/// diagnosis (https://github.com/dotnet/diagnostics/blob/main/documentation/design-docs/ipc-protocol.md): a session of events with the
/// keyword of collections begins with one. What is in memory afterwards is in use.
/// </summary>
internal static class RuntimeDoor
{
    private const byte Events = 2;
    private const byte Stop = 1;
    private const byte Collect = 2;
    private const ulong HeapCollect = 0x800000;
    private const uint Informational = 4;
    private const uint BufferMegabytes = 16;
    private const uint NetTrace = 1;
    private const int HeaderBytes = 20;

    /// <param name="process">A .NET process whose diagnosis was not switched off; its door is a socket, so not on Windows.</param>
    public static async Task CollectAsync(int process)
    {
        var path = Directory.GetFiles(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"dotnet-diagnostic-{process}-*-socket")).Single();
        using var session = await OpenAsync(path);
        using var asked = new MemoryStream();
        await using (var writer = new BinaryWriter(asked, Encoding.Unicode, leaveOpen: true))
        {
            writer.Write(BufferMegabytes);
            writer.Write(NetTrace);
            writer.Write(1u);
            writer.Write(HeapCollect);
            writer.Write(Informational);
            Text(writer, "Microsoft-Windows-DotNETRuntime");
            Text(writer, "");
        }

        var number = await AskAsync(session, Collect, asked.ToArray());
        var rest = session.CopyToAsync(Stream.Null);
        using var ending = await OpenAsync(path);
        await AskAsync(ending, Stop, number);
        await rest;
    }

    private static void Text(BinaryWriter writer, string text)
    {
        writer.Write((uint)text.Length + 1);
        writer.Write(Encoding.Unicode.GetBytes(text + "\0"));
    }

    private static async Task<NetworkStream> OpenAsync(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static async Task<byte[]> AskAsync(NetworkStream stream, byte command, byte[] payload)
    {
        var message = new byte[HeaderBytes + payload.Length];
        "DOTNET_IPC_V1\0"u8.CopyTo(message);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(14), (ushort)message.Length);
        (message[16], message[17]) = (Events, command);
        payload.CopyTo(message, HeaderBytes);
        await stream.WriteAsync(message);

        var header = new byte[HeaderBytes];
        await stream.ReadExactlyAsync(header);
        var answer = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(14)) - HeaderBytes];
        await stream.ReadExactlyAsync(answer);
        Assert.Equal(0, header[17]);
        return answer;
    }
}
