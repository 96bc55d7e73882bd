using System.Reflection;
using DmpAnalytics.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Hosting;

/// <summary>Whether the program can answer.</summary>
/// <param name="Status"><c>ready</c>, or what is wrong with the database.</param>
/// <param name="Version">Of the program.</param>
/// <param name="Data">The latest data version; null when the database cannot be read.</param>
public sealed record Readiness(string Status, string Version, long? Data);

/// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: its database answers, else 503.</summary>
internal static class HealthEndpoints
{
    private static readonly string Version =
        typeof(HealthEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet(AppUrls.Health, () => TypedResults.Text("healthy")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(AppUrls.Ready, ReadyAsync).AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    private static async Task<Results<Ok<Readiness>, JsonHttpResult<Readiness>>> ReadyAsync(
        StoreDatabase database, DataReader reader, HttpResponse response, CancellationToken cancellationToken)
    {
        var state = await database.LookAsync(cancellationToken);
        if (state.Status != StoreStatus.Ready)
        {
            response.Headers.RetryAfter = Refusals.SecondsAgain;
            return TypedResults.Json(new Readiness(Domain.Code.Of(state.Status), Version, null), statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        return TypedResults.Ok(new Readiness(Domain.Code.Of(state.Status), Version, await reader.LatestVersionAsync(cancellationToken)));
    }
}
