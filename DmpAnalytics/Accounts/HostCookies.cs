using Microsoft.AspNetCore.Authentication.Cookies;

namespace DmpAnalytics.Accounts;

/// <summary>
/// Over a secure connection the names of session cookies begin with <c>__Host-</c>: a browser takes such a cookie from this very site
/// alone, so that no neighbour under the same domain can plant one.
/// </summary>
internal sealed class HostCookies : ICookieManager
{
    private const string Prefix = "__Host-";

    private readonly ChunkingCookieManager inside = new();

    /// <summary>Whether a request has a cookie of this name, whole or in parts.</summary>
    public static bool IsBrought(HttpRequest request, string key) => request.Cookies.ContainsKey(NameOf(request, key));

    public string? GetRequestCookie(HttpContext context, string key) => inside.GetRequestCookie(context, NameOf(context.Request, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        inside.AppendResponseCookie(context, NameOf(context.Request, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => inside.DeleteCookie(context, NameOf(context.Request, key), options);

    private static string NameOf(HttpRequest request, string key) => request.IsHttps ? Prefix + key : key;
}
