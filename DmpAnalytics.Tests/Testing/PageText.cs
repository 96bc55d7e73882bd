using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace DmpAnalytics.Tests.Testing;

/// <summary>What a reader reads of a page.</summary>
internal static partial class PageText
{
    /// <summary>The text of a part of a page without scripts and data, and without the addresses that citations spell out.</summary>
    public static string Said(IElement part)
    {
        var copy = (IElement)part.Clone();
        foreach (var unread in copy.QuerySelectorAll("script, style, template").ToList()) unread.Remove();
        return Address().Replace(copy.TextContent, "");
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Address();
}
