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

    public string? GetRequestCookie(HttpContext context, string key) => inside.GetRequestCookie(context, NameOf(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        inside.AppendResponseCookie(context, NameOf(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => inside.DeleteCookie(context, NameOf(context, key), options);

    private static string NameOf(HttpContext context, string key) => context.Request.IsHttps ? Prefix + key : key;
}
