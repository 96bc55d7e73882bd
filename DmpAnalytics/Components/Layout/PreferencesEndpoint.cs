using DmpAnalytics.Domain;

namespace DmpAnalytics.Components.Layout;

/// <summary>Keeps what the reader chose. Works without script: a link sets a cookie and leads back.</summary>
public static class PreferencesEndpoint
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Sets the theme and leads back to a page of this site.</summary>
    public static IResult SetTheme(string? choose, string? back, HttpContext context)
    {
        if (!Code.TryParse<Theme>(choose, out var theme)) return Results.BadRequest();
        Keep(context, Preferences.ThemeCookie, Code.Of(theme));
        context.Response.Headers.CacheControl = "no-store";
        return Results.LocalRedirect(LocalPath.IsOne(back) ? back! : AppUrls.Overview);
    }

    public static IApplicationBuilder UseLanguageSwitch(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        RememberLanguage(context);
        return next(context);
    });

    /// <summary>
    /// Remembers the language of an address the reader reached from a page of this site, i.e. through the switch;
    /// an address that was sent to him does not change his own language.
    /// </summary>
    public static void RememberLanguage(HttpContext context)
    {
        if (ShallRememberLanguage(context.Request)) Keep(context, Preferences.LanguageCookie, Code.Of(Preferences.Of(context.Request).Language));
    }

    /// <summary>Whether a page of this site led to an address that says another language than the one remembered.</summary>
    public static bool ShallRememberLanguage(HttpRequest request) =>
        request.QueryString.HasValue
        && request.Headers["Sec-Fetch-Site"] == "same-origin"
        && Code.TryParse<Language>(request.Query[Preferences.LanguageParameter], out var said)
        && request.Cookies[Preferences.LanguageCookie] != Code.Of(said);

    private static void Keep(HttpContext context, string name, string value) =>
        context.Response.Cookies.Append(name, value, new()
        {
            MaxAge = Kept,
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            Path = "/",
        });
}
