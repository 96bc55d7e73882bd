using DmpAnalytics.Api;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Components.Pages.Problems;
using DmpAnalytics.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.Extensions;

namespace DmpAnalytics.Hosting;

/// <summary>
/// What nobody expected: noted once under an id, and answered with 500, a page or problem details that say the id and what to do; what
/// keeps the database from its work with 503 and a sentence of its own.
/// An answer that has begun cannot be taken back; the server then notes the failure and cuts it off.
/// </summary>
internal static class Failures
{
    public static IApplicationBuilder UseFailures(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (failure is not BadHttpRequestException && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var id = context.TraceIdentifier;
            // The query of a one-time address is a secret, and those of the door hold what somebody typed: no log keeps them.
            app.Logger.LogError(failure, "{Id} {Method} {Address}", id, context.Request.Method, IsDoor(context.Request) ? context.Request.Path : context.Request.GetEncodedPathAndQuery());
            context.Response.Clear();
            SecurityHeaders.Set(context);
            context.Response.Headers.CacheControl = "no-store";
            if (StoreFaults.Of(failure) is { } fault) await Refusals.WriteAsync(context, fault);
            else if (context.Request.Path.StartsWithSegments(AppUrls.Api)) await RefusalJson.Failure(context.Request, id).ExecuteAsync(context);
            else await WritePageAsync(context, id);
        }
    });

    private static bool IsDoor(HttpRequest request) => request.Path.StartsWithSegments(AppUrls.SetPassword) || request.Path.StartsWithSegments(AppUrls.SignIn);

    private static async Task WritePageAsync(HttpContext context, string id)
    {
        await using var renderer = new HtmlRenderer(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
        var page = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(FailureDocument.Id)] = id,
                [nameof(FailureDocument.Asked)] = context.Request.GetEncodedPathAndQuery(),
                [nameof(FailureDocument.Preferences)] = Preferences.Of(context.Request),
            });
            return (await renderer.RenderComponentAsync<FailureDocument>(parameters)).ToHtmlString();
        });
        await Results.Content(page, "text/html; charset=utf-8", statusCode: StatusCodes.Status500InternalServerError).ExecuteAsync(context);
    }
}
