using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace DmpAnalytics.Accounts;

/// <summary>How a session is kept: a cookie that names the account; what the account may do is read anew at each request.</summary>
internal static class SessionCookie
{
    private const string Name = "session";
    private const string Opened = "opened";

    private static readonly TimeSpan HalfWayLasts = TimeSpan.FromMinutes(5);

    public static void Set(CookieAuthenticationOptions options)
    {
        SetCookie(options, Name);
        options.ExpireTimeSpan = AccessOptions.Idle;
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = context =>
        {
            context.Properties.Items[Opened] = Now(context.HttpContext).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    public static void SetHalfWay(CookieAuthenticationOptions options)
    {
        SetCookie(options, "session-step");
        options.ExpireTimeSpan = HalfWayLasts;
        options.SlidingExpiration = false;
    }

    /// <summary>Whether a session is shown, be it one that lasts or not.</summary>
    public static bool IsBrought(HttpRequest request) => request.Headers.Cookie.Count > 0 && HostCookies.IsBrought(request, Name);

    private static void SetCookie(CookieAuthenticationOptions options, string name)
    {
        options.CookieManager = new HostCookies();
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<AccountReader>();
        var current = IsTooOld(context) ? null : await accounts.CurrentAsync(context.Principal!, context.HttpContext.RequestAborted);
        if (current is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(AccountSchemes.Session);
            return;
        }

        context.ReplacePrincipal(current);
    }

    private static bool IsTooOld(CookieValidatePrincipalContext context) =>
        !context.Properties.Items.TryGetValue(Opened, out var text)
        || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var opened)
        || Now(context.HttpContext) - DateTimeOffset.FromUnixTimeSeconds(opened) > AccessOptions.Longest;

    private static DateTimeOffset Now(HttpContext context) => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
