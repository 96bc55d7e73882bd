using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;

namespace DmpAnalytics.Components;

/// <summary>What circuits may cost: pages hold their state in the address, so one that is lost is opened anew.</summary>
internal static class CircuitLimits
{
    public static void Set(CircuitOptions options)
    {
        options.DisconnectedCircuitMaxRetained = 50;
        options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(2);
        options.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(30);
        options.MaxBufferedUnacknowledgedRenderBatches = 10;
    }

    public static void Set(HubOptions options)
    {
        options.MaximumReceiveMessageSize = 32 * 1024;
        options.HandshakeTimeout = TimeSpan.FromSeconds(15);
        options.ClientTimeoutInterval = TimeSpan.FromSeconds(60);
        options.KeepAliveInterval = TimeSpan.FromSeconds(15);
    }
}
