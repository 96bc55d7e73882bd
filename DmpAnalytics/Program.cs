using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Api;
using DmpAnalytics.Cli;
using DmpAnalytics.Components;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Export;
using DmpAnalytics.Hosting;
using DmpAnalytics.Hosting.Metrics;
using DmpAnalytics.Hosting.Pages;
using DmpAnalytics.Import;
using DmpAnalytics.Storage;

namespace DmpAnalytics;

/// <summary>The table of contents: what the program is made of, one line per room.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => CommandLine.RunAsync(args, settings => Assemble(settings), Route, Server.RunAsync);

    /// <summary>What commands and pages work with; <paramref name="settings"/> win over files and environment. It answers no request yet.</summary>
    internal static WebApplication Assemble(IReadOnlyDictionary<string, string?> settings, Action<WebApplicationBuilder>? replace = null)
    {
        var builder = HostingServices.CreateBuilder(settings).AddHosting();
        builder.Services.AddStorage();
        builder.Services.AddImport();
        builder.Services.AddAnalysis();
        builder.Services.AddExport();
        builder.Services.AddAccounts();
        builder.Services.AddApi();
        builder.Services.AddScreen();
        replace?.Invoke(builder);

        return builder.Build();
    }

    /// <summary>The same with all that a request passes through, not started: only what asks or serves pages needs it.</summary>
    internal static WebApplication Route(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHeads();
        app.UseRouting();
        app.UseFailures();
        app.UseMiddleware<KeptPages>();
        app.UseSecurityHeaders();
        app.UseProblemPages();
        app.UseRefusals();
        app.UseCircuitDoor();
        app.UseRateLimiter();
        app.UseAccounts();
        app.UsePrivacy();
        app.UseLanguageSwitch();
        app.UseResponseCompression();
        app.UseOpenReading();
        app.MapHealth();
        app.MapMetrics();
        app.MapApi();
        app.MapScreen();
        return app;
    }
}
