using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Hosting.Metrics;
using DmpAnalytics.Storage;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace DmpAnalytics.Hosting;

/// <summary>
/// Keeps the reading pages as they were sent, compressed, until the data change or the day ends. What a page says depends on its address,
/// the data version, the day (what is known today), the reader's language and theme, and nothing else; who is signed in gets pages made anew.
/// </summary>
internal sealed class PageCache(DataReader reader, Analyst analyst, IOutputCacheStore kept) : IOutputCachePolicy
{
    private const string EnhancedNavigation = "blazor-enhanced-nav";
    private const long LargestPage = 4 * 1024 * 1024;
    private const long MostMemory = 128 * 1024 * 1024;

    private long newest;

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PageCache>();
        services.AddOutputCache(options =>
        {
            options.SizeLimit = MostMemory;
            options.MaximumBodySize = LargestPage;
            options.DefaultExpirationTimeSpan = TimeSpan.FromDays(1);
            options.AddPolicy(ReadingPage.Policy, policy => policy.AddPolicy<PageCache>(), excludeDefaultPolicy: true);
        });
    }

    /// <summary>Before compression, so that what is kept is compressed, and after the reader is known.</summary>
    public static void Use(WebApplication app)
    {
        app.Use(static (context, next) =>
        {
            PreferencesEndpoint.RememberLanguage(context);
            if (IsKept(context)) context.Response.OnStarting(ForgetForms, context);
            return next(context);
        });
        app.UseOutputCache();
    }

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (!IsKept(context.HttpContext)) return;

        var request = context.HttpContext.Request;
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        context.AllowLocking = true;
        context.Tags.Add(ReadingPage.Tag);
        context.CacheVaryByRules.QueryKeys = "*";
        var preferences = Preferences.Of(request);
        var values = context.CacheVaryByRules.VaryByValues;
        var latest = await reader.LatestVersionAsync(cancellation);
        await ForgetOlderAsync(latest, cancellation);
        values["data"] = latest.ToString(CultureInfo.InvariantCulture);
        values["day"] = analyst.Today().ToString("O", CultureInfo.InvariantCulture);
        values["language"] = preferences.Language.ToString();
        values["theme"] = preferences.Theme.ToString();
        values["encoding"] = EncodingOf(request);
        values["enhanced"] = request.Headers.Accept.ToString().Contains(EnhancedNavigation, StringComparison.Ordinal) ? "yes" : "no";
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        PageMeter.Kept();
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        PageMeter.Made();
        if (context.HttpContext.Response.StatusCode != StatusCodes.Status200OK) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    /// <summary>Nobody is sent a page of an older latest version any more; it would stay until the day ends.</summary>
    private async ValueTask ForgetOlderAsync(long latest, CancellationToken cancellation)
    {
        var before = Volatile.Read(ref newest);
        if (latest <= before || Interlocked.CompareExchange(ref newest, latest, before) != before || before == 0) return;
        await kept.EvictByTagAsync(ReadingPage.Tag, cancellation);
    }

    private static bool IsKept(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<OutputCacheAttribute>() is not null
        && context.User.Identity?.IsAuthenticated != true
        && StringValues.IsNullOrEmpty(context.Request.Headers.Authorization)
        && StringValues.IsNullOrEmpty(context.Response.Headers.SetCookie);

    // The framework gives every page a token for forms that are sent; a page kept for all readers has none, and may be shown again by "back".
    private static Task ForgetForms(object state)
    {
        var headers = ((HttpContext)state).Response.Headers;
        headers.Remove("Set-Cookie");
        headers.Remove("Pragma");
        headers.CacheControl = "no-cache";
        // What is kept writes well-known words its own way; the browser's half of the framework compares this one to the letter.
        if (headers.ContainsKey(EnhancedNavigation)) headers[EnhancedNavigation] = "allow";
        return Task.CompletedTask;
    }

    private static string EncodingOf(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.Ordinal) ? "br" : accepted.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "";
    }
}
