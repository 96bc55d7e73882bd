using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Hosting;

/// <summary>How often one address may ask: seldom at the door, less for changes, generously for reading. Beyond it is 429 and when to come again.</summary>
internal static class RequestLimits
{
    private const int PageBurst = 5;
    private const int InterfaceBurst = 10;
    private const int AssumedWaitSeconds = 1;

    private static readonly TimeSpan DoorPeriod = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ChangePeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ReadPeriod = TimeSpan.FromSeconds(1);

    private enum Kind
    {
        Door,
        Change,
        Interface,
        Page,
    }

    public static void Add(IServiceCollection services) => services.AddRateLimiter(static _ => { }).AddOptions<RateLimiterOptions>().Configure<IOptions<HostingOptions>>(Set);

    private static void Set(RateLimiterOptions options, IOptions<HostingOptions> hosting)
    {
        var limits = hosting.Value.Limits;
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, (Kind Kind, string Address)>(context => Partition(context, limits)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => CircuitsOf(context, limits)));
        options.OnRejected = async (rejected, cancellationToken) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(AssumedWaitSeconds, (int)Math.Ceiling(after.TotalSeconds)) : AssumedWaitSeconds;
            var seconds = wait.ToString(CultureInfo.InvariantCulture);
            rejected.HttpContext.Response.Headers.RetryAfter = seconds;
            await Refusals.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, seconds);
        };
    }

    private static RateLimitPartition<(Kind Kind, string Address)> Partition(HttpContext context, LimitOptions limits)
    {
        var kind = KindOf(context.Request);
        var address = context.Connection.RemoteIpAddress;
        var isHere = address is null || IPAddress.IsLoopback(address);
        var (most, burst, period) = kind switch
        {
            Kind.Door => (limits.SignIns, 1, DoorPeriod),
            Kind.Change => (limits.Changes, 1, ChangePeriod),
            Kind.Interface => (isHere ? 0 : limits.Interface, InterfaceBurst, ReadPeriod),
            _ => (isHere ? 0 : limits.Pages, PageBurst, ReadPeriod),
        };
        var key = (kind, NetworkOf(address));
        if (most == 0) return RateLimitPartition.GetNoLimiter(key);
        return RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
        {
            TokenLimit = most * burst,
            TokensPerPeriod = most,
            ReplenishmentPeriod = period,
            QueueLimit = 0,
        });
    }

    /// <summary>An open circuit is one request that lasts.</summary>
    private static RateLimitPartition<string> CircuitsOf(HttpContext context, LimitOptions limits)
    {
        var most = limits.CircuitsOfOne;
        var address = context.Connection.RemoteIpAddress;
        if (most == 0 || !context.WebSockets.IsWebSocketRequest || address is null || IPAddress.IsLoopback(address)) return RateLimitPartition.GetNoLimiter("");
        return RateLimitPartition.GetConcurrencyLimiter(NetworkOf(address), _ => new() { PermitLimit = most, QueueLimit = 0 });
    }

    private static Kind KindOf(HttpRequest request)
    {
        var path = request.Path;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if (!isRead && (path.StartsWithSegments(AppUrls.SignIn) || path.StartsWithSegments(AppUrls.SetPassword) || path.StartsWithSegments(AppUrls.Account))) return Kind.Door;
        if (!isRead && !path.StartsWithSegments(CircuitDoor.Hub)) return Kind.Change;
        return path.StartsWithSegments("/api") || path.StartsWithSegments("/download") || path.StartsWithSegments("/openapi") ? Kind.Interface : Kind.Page;
    }

    /// <summary>One household or office: the address, or for IPv6 the half of it that names the network.</summary>
    private static string NetworkOf(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, bytes.Length / 2, bytes.Length / 2);
        return new IPAddress(bytes).ToString();
    }
}
