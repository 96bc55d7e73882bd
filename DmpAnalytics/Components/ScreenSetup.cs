using DmpAnalytics.Accounts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Components.Controls;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Components.Pages.Compare;
using DmpAnalytics.Components.Pages.DraftDetail;
using DmpAnalytics.Components.Pages.FigureDetail;
using DmpAnalytics.Components.Pages.Imports;
using DmpAnalytics.Components.Pages.Log;
using DmpAnalytics.Components.Pages.Overview;
using DmpAnalytics.Components.Pages.Quality;
using DmpAnalytics.Components.Pages.ReportDetail;
using DmpAnalytics.Components.Pages.Reports;
using DmpAnalytics.Components.Pages.SourceDetail;
using DmpAnalytics.Components.Pages.Targets;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;

namespace DmpAnalytics.Components;

/// <summary>The screen: pages rendered on the server, circuits only where a page asks for one.</summary>
public static class ScreenSetup
{
    public static IServiceCollection AddScreen(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(CircuitLimits.Set).AddHubOptions(CircuitLimits.Set);
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitAccount>();
        services.AddSingleton<PageNews>();
        services.AddSingleton<OverviewReader>();
        services.AddSingleton<ExploreReader>();
        services.AddSingleton<CompareReader>();
        services.AddSingleton<TargetsReader>();
        services.AddSingleton<FrozenReader>();
        services.AddSingleton<QualityReader>();
        services.AddScoped<ImportPerson>();
        services.AddCascadingValue(provider => Current(provider));
        services.AddCascadingValue(provider => Current(provider).Language);
        return services;
    }

    /// <summary>A page for an answer that has nothing but its status.</summary>
    public static IApplicationBuilder UseProblemPages(this IApplicationBuilder app) =>
        app.UseStatusCodePagesWithReExecute(AppUrls.NotFound, createScopeForStatusCodePages: true);

    public static WebApplication MapScreen(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use(RefuseForgedForms);
        app.MapGet(AppUrls.Theme, PreferencesEndpoint.SetTheme).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(AppUrls.SignOut, SignOutEndpoint.PostAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(KeptFileEndpoint.Pattern, KeptFileEndpoint.Get).RequireAuthorization(Permissions.Read).ExcludeFromDescription();
        app.MapImports();
        app.MapDrafts();
        DecisionEndpoint.Map(app);
        DocumentEndpoint.Map(app);
        LogExportEndpoint.Map(app);
        ReportEndpoints.Map(app);
        ScheduleEndpoints.Map(app);
        app.MapStaticAssets().AllowAnonymous();
        // Who may frame a page is said with the other headers, once.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .Add(Decide);
        return app;
    }

    /// <summary>A form without the token of its page is refused before anybody reads it.</summary>
    private static Task RefuseForgedForms(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }) return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    /// <summary>Pages say who may open them; what the framework adds to them, such as the hub of circuits, is open to whoever may read.</summary>
    private static void Decide(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.Any(said => said is IAuthorizeData or IAllowAnonymous)) endpoint.Metadata.Add(new AuthorizeAttribute(Permissions.Read));
    }

    private static Preferences Current(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context
            ? Preferences.Of(context.Request)
            : new(Domain.Language.Fr, false, Theme.Auto);
}
