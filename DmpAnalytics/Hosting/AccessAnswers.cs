using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http.Extensions;

namespace DmpAnalytics.Hosting;

/// <summary>
/// What those read who may not: a program gets 401 or 403 as problem details; a person is led to the sign-in page, and from there
/// back, or is told that his account may not.
/// </summary>
internal sealed class AccessAnswers : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler inside = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded) return inside.HandleAsync(next, context, policy, authorizeResult);

        context.Response.Headers.CacheControl = "no-store";
        var isKnown = context.User.Identity is { IsAuthenticated: true };
        if (Refusals.IsForPrograms(context.Request)) return RefuseAsync(context, isKnown);
        if (isKnown)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            context.Response.Redirect(AppUrls.SignInFor(context.Request.GetEncodedPathAndQuery(), Preferences.Of(context.Request).ForLinks));
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpContext context, bool isKnown)
    {
        if (!isKnown) context.Response.Headers.WWWAuthenticate = AccountSchemes.Challenge;
        return Refusals.WriteAsync(context, isKnown ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized);
    }
}
