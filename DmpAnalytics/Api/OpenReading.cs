using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using Microsoft.Net.Http.Headers;

namespace DmpAnalytics.Api;

/// <summary>
/// Lets anyone read from any site (CORS), and answers 304 where the reader has the answer already: its tag is made of the
/// program, the data version, the day in Paris and the question, so that nothing is computed to find out.
/// </summary>
internal sealed class OpenReading(RequestDelegate next, DataReader reader, LogReader log, TimeProvider time)
{
    private static readonly string Program = typeof(OpenReading).Assembly.ManifestModule.ModuleVersionId.ToString();

    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsOpen(context.Request.Path))
        {
            await next(context);
            return;
        }

        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Link, Total-Count";
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            headers.AccessControlAllowMethods = "GET, OPTIONS";
            headers.AccessControlAllowHeaders = "Accept, Accept-Language, If-None-Match";
            headers.AccessControlMaxAge = "86400";
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        var tag = await TagAsync(context);
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            Tell(context.Response, tag);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK) Tell(context.Response, tag);
            return Task.CompletedTask;
        });
        await next(context);
    }

    private static void Tell(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.GetTypedHeaders().ETag = tag;
        response.Headers.CacheControl = "public, no-cache";
        response.Headers.Vary = "Accept, Accept-Language";
    }

    private static bool IsOpen(PathString path) =>
        (path.StartsWithSegments(AppUrls.Api, StringComparison.Ordinal) && !path.StartsWithSegments(AppUrls.Schedules, StringComparison.Ordinal)) || path == AppUrls.OpenApi || path == AppUrls.DataPackage;

    /// <summary>Reports change with what is decided on them too, and each decision stands in the log.</summary>
    private async Task<string> ApprovalsAsync(HttpContext context) =>
        context.Request.Path.Value!.StartsWith($"{AppUrls.Api}{AppUrls.Reports}", StringComparison.Ordinal)
            ? (await log.HeadAsync(context.RequestAborted)).Number.ToString(CultureInfo.InvariantCulture)
            : "";

    private async Task<EntityTagHeaderValue> TagAsync(HttpContext context)
    {
        var request = context.Request;
        string[] parts =
        [
            Program,
            (await reader.LatestVersionAsync(context.RequestAborted)).ToString(CultureInfo.InvariantCulture),
            PublicTime.Day(time.GetUtcNow()).ToString("O", CultureInfo.InvariantCulture),
            $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}",
            Code.Of(ApiLanguage.Of(request)),
            ApiFormat.Of(request).Name,
            await ApprovalsAsync(context),
        ];
        return new($"\"{ShortHash.Of(string.Join('\n', parts))}\"", isWeak: true);
    }
}
