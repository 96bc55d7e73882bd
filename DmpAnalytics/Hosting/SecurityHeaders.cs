namespace DmpAnalytics.Hosting;

/// <summary>What every response tells the browser: only the program's own scripts and files, no foreign frames, no guessing of types.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// Scripts and style sheets come from the program itself. Style attributes are allowed: chart libraries place their
    /// marks with them. The hash is that of one constant style element of the chart library's locked version: rules for a
    /// legend that is never shown; it changes with the version.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'sha256-aSysLrDECVdJ6L+jLf8CC5QKLmwRuk/OZiZk9mYky8A='; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>The same for a chart that is made to stand in a frame on any site: nothing there can be pressed that changes anything.</summary>
    private static readonly string FramedPolicy = ContentSecurityPolicy.Replace("frame-ancestors 'self'", "frame-ancestors *", StringComparison.Ordinal);

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(static (context, next) =>
        {
            Set(context);
            return next(context);
        });

    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(AppUrls.Embed) ? FramedPolicy : ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
