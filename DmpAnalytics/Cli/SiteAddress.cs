namespace DmpAnalytics.Cli;

/// <summary>The address of the site as a person on this machine opens it.</summary>
internal static class SiteAddress
{
    /// <summary>A path of the site after the first address it listens on; one that stands for every network is this machine.</summary>
    /// <param name="listening">As configured, such as <c>http://*:5080;https://*:5443</c>.</param>
    /// <param name="path">A path that begins with a slash.</param>
    public static string Of(string? listening, string path)
    {
        var first = listening?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "http://localhost:5080";
        var address = BindingAddress.Parse(first);
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri.GetLeftPart(UriPartial.Authority) + path;
    }
}
