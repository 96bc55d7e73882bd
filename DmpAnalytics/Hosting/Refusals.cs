using System.Globalization;
using DmpAnalytics.Api;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Components.Pages.Problems;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Hosting;

/// <summary>
/// Says in words why a request was not taken: problem details to a program, a page to a person. The page stands in no layout and reads
/// nothing, so that refusing costs little.
/// </summary>
internal static class Refusals
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>What is sent to any other place than the one for uploads.</summary>
    private const long OtherBody = Megabyte;

    /// <summary>When to come again to a program that is busy or not ready: <c>Retry-After</c> of every 503.</summary>
    public const string SecondsAgain = "10";

    /// <summary>Where files come in, by the interface and on the pages.</summary>
    private static readonly string[] Uploads = [AppUrls.Imports, AppUrls.Import];

    private static readonly int[] Spoken =
    [
        StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden,
        StatusCodes.Status413PayloadTooLarge, StatusCodes.Status429TooManyRequests,
    ];

    /// <summary>Refuses what is too large before it is read, and gives every bare refusal its sentence.</summary>
    public static IApplicationBuilder UseRefusals(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var most = MostBytes(context);
        if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = most;
        if (context.Request.ContentLength > most)
        {
            await TooLargeAsync(context, most);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException wrong) when (!context.Response.HasStarted)
        {
            if (wrong.StatusCode == StatusCodes.Status413PayloadTooLarge) await TooLargeAsync(context, most);
            else context.Response.StatusCode = wrong.StatusCode;
        }
        catch (Exception wrong) when (IsUnreadableForm(wrong, context) && !context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        if (!context.Response.HasStarted && context.Response.ContentLength is null or 0 && context.Response.ContentType is null && Spoken.Contains(context.Response.StatusCode))
            await WriteAsync(context, context.Response.StatusCode);
    });

    /// <summary>A body that says it is a form and is none, such as one of parts without the mark between them.</summary>
    public static bool IsUnreadableForm(Exception failure, HttpContext context) =>
        context.Request.HasFormContentType && failure is (AntiforgeryValidationException or InvalidDataException);

    /// <summary>What keeps the database from its work, and what to do.</summary>
    public static Task WriteAsync(HttpContext context, StoreFault fault) =>
        WriteAsync(context, StatusCodes.Status503ServiceUnavailable, [], language => Words.Get("Faults", Code.Of(fault), language));

    /// <param name="context">Who asked, and how.</param>
    /// <param name="status">The status.</param>
    /// <param name="texts">What the sentence of the status leaves open, such as how long to wait.</param>
    public static Task WriteAsync(HttpContext context, int status, params string[] texts) => WriteAsync(context, status, texts, sentence: null);

    private static async Task WriteAsync(HttpContext context, int status, string[] texts, Func<Language, string>? sentence)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = SecondsAgain;
        if (IsForPrograms(context.Request))
        {
            await RefusalJson.Refused(context.Request, status, texts, sentence).ExecuteAsync(context);
            return;
        }

        await using var renderer = new HtmlRenderer(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
        var page = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(RefusalDocument.Status)] = status,
                [nameof(RefusalDocument.Texts)] = texts,
                [nameof(RefusalDocument.Sentence)] = sentence,
                [nameof(RefusalDocument.Back)] = context.Request.GetEncodedPathAndQuery(),
                [nameof(RefusalDocument.Preferences)] = Preferences.Of(context.Request),
            });
            return (await renderer.RenderComponentAsync<RefusalDocument>(parameters)).ToHtmlString();
        });
        await Results.Content(page, "text/html; charset=utf-8", statusCode: status).ExecuteAsync(context);
    }

    /// <summary>Whether a program asks, which reads problem details.</summary>
    public static bool IsForPrograms(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || request.Path == AppUrls.OpenApi || request.Path == AppUrls.DataPackage || request.Path == AppUrls.Metrics || request.Headers.Authorization.Count > 0;

    private static async Task TooLargeAsync(HttpContext context, long? most)
    {
        // What is still on its way is not read.
        context.Response.Headers.Connection = "close";
        await WriteAsync(context, StatusCodes.Status413PayloadTooLarge, ((most ?? 0) / Megabyte).ToString(CultureInfo.InvariantCulture));
    }

    private static long? MostBytes(HttpContext context)
    {
        if (!Uploads.Any(place => context.Request.Path.StartsWithSegments(place))) return OtherBody;
        var megabytes = context.RequestServices.GetRequiredService<IOptions<HostingOptions>>().Value.Limits.UploadMegabytes;
        return megabytes == 0 ? null : megabytes * Megabyte;
    }
}
