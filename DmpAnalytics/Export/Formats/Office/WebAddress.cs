namespace DmpAnalytics.Export.Formats.Office;

/// <summary>Addresses that a file may lead to.</summary>
internal static class WebAddress
{
    private const int MostLetters = 2_000;

    /// <summary>A complete address of the web, written so that every program takes it; null for anything else.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.AbsoluteUri.Length <= MostLetters
            ? uri.AbsoluteUri
            : null;
}
