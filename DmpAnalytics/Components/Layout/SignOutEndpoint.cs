using DmpAnalytics.Accounts;
using Microsoft.AspNetCore.Antiforgery;

namespace DmpAnalytics.Components.Layout;

/// <summary>Ends the session of this browser. A form of this site alone may ask for it.</summary>
internal static class SignOutEndpoint
{
    public static async Task<IResult> PostAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.StatusCode(StatusCodes.Status400BadRequest);
        await Sessions.EndAsync(context);
        return Results.LocalRedirect(AppUrls.OverviewOf(new(), Preferences.Of(context.Request).ForLinks));
    }
}
