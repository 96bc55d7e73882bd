using System.Text.Json.Serialization;

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
        services.AddApiDescription();
        return services;
    }

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi();

        var group = app.MapGroup(AppUrls.Api);
        group.MapProgrammes();
        group.MapMeasures();
        group.MapScopes();
        group.MapRegions();
        group.MapSources();
        group.MapFigures();
        group.MapTargets();
        group.MapEvents();
        group.MapIndicators();

        app.Map("/api/{**path}", RefusalJson.NoSuchAddress).ExcludeFromDescription();
        return app;
    }
}
