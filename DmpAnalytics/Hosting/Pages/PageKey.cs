using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Hosting.Pages;

/// <summary>
/// What a reading page depends on beside the data, the day and the news: its address, the reader's language and theme, how it is
/// compressed, and whether the browser changes it into the page before.
/// </summary>
internal sealed record PageKey(string Scheme, string Host, string Path, string Query, Language Language, Theme Theme, string Encoding, bool IsEnhanced)
{
    private const string EnhancedNavigation = "blazor-enhanced-nav";

    public static PageKey Of(HttpRequest request)
    {
        var preferences = Preferences.Of(request);
        return new(
            request.Scheme, request.Host.Value ?? "", request.Path.Value ?? "", request.QueryString.Value ?? "", preferences.Language, preferences.Theme,
            request.Headers.AcceptEncoding.ToString(), request.Headers.Accept.ToString().Contains(EnhancedNavigation, StringComparison.Ordinal));
    }

    /// <summary>
    /// Whether the answer is the same for whoever asks like this: a page for reading, asked without a body, by nobody who says who he
    /// is, and without a language to remember.
    /// </summary>
    public static bool IsForEverybody(HttpContext context)
    {
        var request = context.Request;
        return HttpMethods.IsGet(request.Method)
            && context.GetEndpoint()?.Metadata.GetMetadata<ReadingPageAttribute>() is not null
            && request.ContentLength is null
            && request.Headers.TransferEncoding.Count == 0
            && request.Headers.Authorization.Count == 0
            && !SessionCookie.IsBrought(request)
            && !PreferencesEndpoint.ShallRememberLanguage(request);
    }

    /// <summary>What it takes in memory, about.</summary>
    public int Bytes => 2 * (Scheme.Length + Host.Length + Path.Length + Query.Length + Encoding.Length);
}
