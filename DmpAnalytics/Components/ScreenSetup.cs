using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Components.Controls;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Components.Pages.Compare;
using DmpAnalytics.Components.Pages.FigureDetail;
using DmpAnalytics.Components.Pages.Overview;
using DmpAnalytics.Components.Pages.Quality;
using DmpAnalytics.Components.Pages.Targets;

namespace DmpAnalytics.Components;

/// <summary>The screen: pages rendered on the server, circuits only where a page asks for one.</summary>
public static class ScreenSetup
{
    public static IServiceCollection AddScreen(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(CircuitLimits.Set).AddHubOptions(CircuitLimits.Set);
        services.AddHttpContextAccessor();
        services.AddSingleton<OverviewReader>();
        services.AddSingleton<ExploreReader>();
        services.AddSingleton<CompareReader>();
        services.AddSingleton<TargetsReader>();
        services.AddSingleton<FrozenReader>();
        services.AddSingleton<QualityReader>();
        services.AddCascadingValue(provider => Current(provider));
        services.AddCascadingValue(provider => Current(provider).Language);
        return services;
    }

    public static WebApplication MapScreen(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute(AppUrls.NotFound, createScopeForStatusCodePages: true);
        app.UseAntiforgery();
        app.Use(static (context, next) =>
        {
            PreferencesEndpoint.RememberLanguage(context);
            return next(context);
        });
        app.MapGet(AppUrls.Theme, PreferencesEndpoint.SetTheme).ExcludeFromDescription();
        app.MapGet(KeptFileEndpoint.Pattern, KeptFileEndpoint.Get).ExcludeFromDescription();
        app.MapStaticAssets();
        // Who may frame a page is said with the other headers, once.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }

    private static Preferences Current(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context
            ? Preferences.Of(context.Request)
            : new(Domain.Language.Fr, false, Theme.Auto);
}
