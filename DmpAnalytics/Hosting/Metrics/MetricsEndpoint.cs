using DmpAnalytics.Accounts;

namespace DmpAnalytics.Hosting.Metrics;

/// <summary><c>/metrics</c>: for administrators who are signed in, and for tokens that may watch.</summary>
internal static class MetricsEndpoint
{
    public static void MapMetrics(this IEndpointRouteBuilder app) =>
        app.MapGet(AppUrls.Metrics, (MeterBook book, HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-store";
            return Results.Text(PrometheusText.Write(book.Read()), PrometheusText.ContentType);
        }).RequireAuthorization(Permissions.Watch).ExcludeFromDescription();
}
