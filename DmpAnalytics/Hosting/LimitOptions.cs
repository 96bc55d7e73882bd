namespace DmpAnalytics.Hosting;

/// <summary>
/// How much one address may ask, and how large it may be: section <c>DmpAnalytics:Limits</c>. Zero is no limit. An address of this
/// machine reads without limit: it is a proxy that was not said to be trusted, or whoever runs the site.
/// </summary>
public sealed class LimitOptions
{
    public const string Name = "Limits";

    /// <summary>Passwords, codes and one-time addresses in five minutes.</summary>
    public int SignIns { get; set; } = 30;

    /// <summary>Other requests that change something, uploads too, in a minute.</summary>
    public int Changes { get; set; } = 120;

    /// <summary>Requests of the programming interface, of downloads and feeds in a second; ten times as many at once.</summary>
    public int Interface { get; set; } = 50;

    /// <summary>Pages and their files in a second; five times as many at once.</summary>
    public int Pages { get; set; } = 400;

    /// <summary>Megabytes of an upload. Every other request may bring one.</summary>
    public int UploadMegabytes { get; set; } = 100;

    /// <summary>Open circuits of all readers together.</summary>
    public int Circuits { get; set; } = 2000;

    /// <summary>Open circuits of one address.</summary>
    public int CircuitsOfOne { get; set; } = 100;
}
