using System.Reflection;
using DmpAnalytics.Analysis.Operation;
using DmpAnalytics.Domain;
using DmpAnalytics.Hosting.Operation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Hosting;

/// <summary>Whether the program can answer.</summary>
/// <param name="Status"><c>ready</c>, or what is wrong with the database.</param>
/// <param name="Version">Of the program.</param>
/// <param name="Data">The latest data version; null when the database cannot be read.</param>
/// <param name="Dependencies">What it needs, and whether that is <c>fine</c>, <c>missing</c> (it works on) or <c>failed</c>.</param>
public sealed record Readiness(string Status, string Version, long? Data, IReadOnlyDictionary<string, string> Dependencies);

/// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: its database answers, else 503.</summary>
internal static class HealthEndpoints
{
    public static readonly string Version =
        typeof(HealthEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet(AppUrls.Health, () => TypedResults.Text("healthy")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(AppUrls.Ready, ReadyAsync).AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    private static async Task<Results<Ok<Readiness>, JsonHttpResult<Readiness>>> ReadyAsync(OperationLook look, HttpResponse response, CancellationToken cancellationToken)
    {
        var (dependencies, data) = await look.DependenciesAsync(cancellationToken);
        var status = dependencies.Single(each => each.Dependency == Dependency.Database).Detail;
        var ready = new Readiness(status, Version, data, dependencies.ToDictionary(each => Code.Of(each.Dependency), each => Code.Of(each.State)));
        if (data is not null) return TypedResults.Ok(ready);
        response.Headers.RetryAfter = Refusals.SecondsAgain;
        return TypedResults.Json(ready, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
