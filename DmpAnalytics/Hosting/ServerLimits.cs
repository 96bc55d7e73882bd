using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace DmpAnalytics.Hosting;

/// <summary>What the server itself refuses: heads that are too large, clients that send too slowly, more open circuits than it can hold.</summary>
internal static class ServerLimits
{
    /// <summary>Bytes. An address of ten thousand characters is answered with what is wrong in it, not cut off by the server.</summary>
    private const int LongestRequestLine = 128 * 1024;

    private const int MostHeaders = 64;
    private const int HeaderBytes = 32 * 1024;

    /// <summary>Bytes a second, of all that was handed over. The system takes some megabytes for who reads nothing: at the server's own 240 a second that is hours.</summary>
    private const int SlowestReading = 4 * 1024;

    private static readonly TimeSpan HeadWithin = TimeSpan.FromSeconds(15);

    /// <summary>A connection may stand still for so long, as in a tunnel.</summary>
    private static readonly TimeSpan StandStill = TimeSpan.FromSeconds(10);

    public static void Set(WebHostBuilderContext context, KestrelServerOptions server)
    {
        var configured = context.Configuration.GetSection($"{HostingOptions.Section}:{LimitOptions.Name}").GetValue<string>(nameof(LimitOptions.Circuits));
        server.AddServerHeader = false;
        server.Limits.MaxRequestLineSize = LongestRequestLine;
        server.Limits.MaxRequestHeaderCount = MostHeaders;
        server.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        server.Limits.RequestHeadersTimeout = HeadWithin;
        server.Limits.MinResponseDataRate = new(SlowestReading, StandStill);
        var circuits = int.TryParse(configured, NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : new LimitOptions().Circuits;
        server.Limits.MaxConcurrentUpgradedConnections = circuits == 0 ? null : circuits;
    }
}
