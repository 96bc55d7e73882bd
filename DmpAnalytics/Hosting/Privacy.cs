using Microsoft.AspNetCore.Authorization;

namespace DmpAnalytics.Hosting;

/// <summary>
/// What is answered to who signed in, and on the way to it, is kept by nobody and not compressed: the length of a compressed page
/// with a secret in it and a text of somebody else's choice tells of the secret.
/// </summary>
internal static class Privacy
{
    private static readonly string[] Doors = [AppUrls.SignIn, AppUrls.SetPassword, AppUrls.SignOut];

    public static IApplicationBuilder UsePrivacy(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (IsPrivate(context))
        {
            context.Request.Headers.AcceptEncoding = "identity";
            context.Response.OnStarting(static state =>
            {
                ((HttpResponse)state).Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            }, context.Response);
        }

        return next(context);
    });

    private static bool IsPrivate(HttpContext context)
    {
        if (Doors.Any(door => context.Request.Path.StartsWithSegments(door))) return true;
        var isEverybodys = context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        return !isEverybodys && context.User.Identity is { IsAuthenticated: true };
    }
}
