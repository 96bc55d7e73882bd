using System.Threading.RateLimiting;
using DmpAnalytics.Accounts;
using DmpAnalytics.Hosting.Metrics;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Hosting.Pages;

/// <summary>
/// The short way of a reading page, before the doors of the program. Whoever brings neither session nor token nor anything else that
/// the doors would look at is sent the bytes and headers that went through all doors before, as long as his address stays within its
/// limits. All others, and the first who asks, go the long way; what it sends to everybody is kept as it was sent.
/// </summary>
internal sealed class KeptPages(RequestDelegate next, PageShelf shelf, AccessOptions access, IOptions<RateLimiterOptions> limits, TimeProvider clock)
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = limits.Value.GlobalLimiter!;

    public static void Add(IServiceCollection services) => services.AddSingleton<PageShelf>();

    public async Task InvokeAsync(HttpContext context)
    {
        if (access.IsReadingClosed || !PageKey.IsForEverybody(context))
        {
            await next(context);
            return;
        }

        var key = PageKey.Of(context.Request);
        var edition = await shelf.NowAsync(context.RequestAborted);
        if (edition.Find(key) is null && await edition.MakeAsync(key, () => RecordAsync(context), context.RequestAborted)) return;
        if (edition.Find(key) is not { } page)
        {
            await MakeAsync(context);
            return;
        }

        // The long way refuses who is beyond his limits, and says so.
        using var lease = limiter.AttemptAcquire(context);
        if (lease.IsAcquired) await page.SendAsync(context.Response, clock.GetUtcNow());
        else await next(context);
    }

    private async Task MakeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response.StatusCode != StatusCodes.Status429TooManyRequests) PageMeter.Made();
    }

    private async Task<KeptPage?> RecordAsync(HttpContext context)
    {
        context.Response.OnStarting(ForgetForms, context.Response);
        await using var recording = new PageRecording(context);
        await MakeAsync(context);
        return await recording.EndAsync(clock.GetUtcNow());
    }

    // The framework gives every page a token for forms that are sent; a page for all readers has none, and may be shown again by "back".
    private static Task ForgetForms(object state)
    {
        var response = (HttpResponse)state;
        if (response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status400BadRequest or StatusCodes.Status404NotFound)) return Task.CompletedTask;
        response.Headers.Remove("Set-Cookie");
        response.Headers.Remove("Pragma");
        response.Headers.CacheControl = "no-cache";
        return Task.CompletedTask;
    }
}
