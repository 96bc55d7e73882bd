using Microsoft.AspNetCore.StaticAssets;

namespace DmpAnalytics.Hosting;

/// <summary>
/// What every response tells the browser, after the OWASP Secure Headers Project: only the program's own scripts and files, no frames
/// but for charts made to stand in one, no guessing of types, no devices.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// Scripts and style sheets come from the program itself. Style attributes are allowed: chart libraries place their
    /// marks with them. The hash is that of one constant style element of the chart library's locked version: rules for a
    /// legend that is never shown; it changes with the version.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; script-src-attr 'none'; style-src 'self' 'sha256-aSysLrDECVdJ6L+jLf8CC5QKLmwRuk/OZiZk9mYky8A='; style-src-attr 'unsafe-inline'; "
        + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string AYear = "max-age=31536000; includeSubDomains";

    private const string NoDevices =
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), hid=(), "
        + "idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    /// <summary>The same for a chart that is made to stand in a frame on any site: nothing there can be pressed that changes anything.</summary>
    private static readonly string FramedPolicy = ContentSecurityPolicy.Replace("frame-ancestors 'none'", "frame-ancestors *", StringComparison.Ordinal);

    /// <summary>What other sites may show or read: the charts for frames, the interface and its files.</summary>
    private static readonly string[] Shared = [AppUrls.Embed, AppUrls.Api, "/openapi", "/download", AppUrls.DataPackage];

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(static (context, next) =>
        {
            Set(context);
            return next(context);
        });

    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = AYear;
        headers["Cross-Origin-Resource-Policy"] = Shared.Any(path => context.Request.Path.StartsWithSegments(path)) ? "cross-origin" : "same-origin";

        // The rest speaks of documents. A page asks for a dozen scripts and styles, and a frame shall be small.
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return;
        var isFramed = context.Request.Path.StartsWithSegments(AppUrls.Embed);
        headers.ContentSecurityPolicy = isFramed ? FramedPolicy : ContentSecurityPolicy;
        if (!isFramed) headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["X-Permitted-Cross-Domain-Policies"] = "none";
        headers["Permissions-Policy"] = NoDevices;
    }
}
