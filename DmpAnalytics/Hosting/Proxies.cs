using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace DmpAnalytics.Hosting;

/// <summary>The proxies whose word is taken on where a request came from (<c>X-Forwarded-For</c>) and how (<c>X-Forwarded-Proto</c>).</summary>
internal static class Proxies
{
    /// <summary>Each text of the setting with the network it names; null where it names none.</summary>
    public static IEnumerable<(string Text, System.Net.IPNetwork? Network)> Read(string? setting) =>
        (setting ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => (text, NetworkOf(text)));

    /// <summary>Nobody else is believed, this machine neither.</summary>
    public static void Trust(ForwardedHeadersOptions options, string? setting)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        var networks = Read(setting).Select(proxy => proxy.Network).OfType<System.Net.IPNetwork>().ToList();
        if (networks.Count == 0) return;

        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = null;
        foreach (var network in networks) options.KnownIPNetworks.Add(network);
    }

    private static System.Net.IPNetwork? NetworkOf(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network)) return network;
        return IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8) : null;
    }
}
