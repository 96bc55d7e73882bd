using System.Text.Json.Serialization;
using DmpAnalytics.Accounts;

namespace DmpAnalytics.Api;

/// <summary>The programming interface: <c>/api/v1</c>, described at <c>/openapi/v1.json</c>. Reading needs no account.</summary>
public static class ApiRoutes
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.Converters.Add(new DecimalConverter());
            options.SerializerOptions.Converters.Add(new ValueConverter());
        });
        services.AddScoped<ListAnswer>();
        services.AddScoped<QuestionAnswer>();
        services.AddApiDescription();
        return services;
    }

    /// <summary>Lets pages of any site read, and spares an answer to those who have it already.</summary>
    public static IApplicationBuilder UseOpenReading(this IApplicationBuilder app) => app.UseMiddleware<OpenReading>();

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi().RequireAuthorization(Permissions.Read);

        var group = app.MapGroup(AppUrls.Api).RequireAuthorization(Permissions.Read);
        group.MapProgrammes();
        group.MapMeasures();
        group.MapScopes();
        group.MapRegions();
        group.MapSources();
        group.MapFigures();
        group.MapTargets();
        group.MapEvents();
        group.MapTargetReviews();
        group.MapIndicators();
        group.MapVintages();
        group.MapAggregates();
        group.MapQuestion();
        group.MapFindings();
        group.MapVersions();
        group.MapChanges();
        group.MapPackage();
        group.MapFeed();
        group.MapCatalogue();
        group.MapReports();
        group.MapReportFeeds();
        group.MapSchedules();
        group.MapImportsApi();
        group.MapReleaseApi();

        app.MapGet(AppUrls.DataPackage, (HttpRequest request) => TypedResults.Redirect($"{AppUrls.Api}{AppUrls.DataPackage}{request.QueryString}"))
            .RequireAuthorization(Permissions.Read)
            .ExcludeFromDescription();
        app.MapDownloads();
        app.MapSchemas();
        app.Map("/api/{**path}", RefusalJson.NoSuchAddress).RequireAuthorization(Permissions.Read).ExcludeFromDescription();
        return app;
    }
}
