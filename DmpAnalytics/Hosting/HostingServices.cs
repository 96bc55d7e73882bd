using System.IO.Compression;
using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis.Operation;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Export.Schedules;
using DmpAnalytics.Hosting.Metrics;
using DmpAnalytics.Hosting.Operation;
using DmpAnalytics.Hosting.Pages;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Hosting;

/// <summary>The outermost layer: settings, logging, the clock, where things lie.</summary>
public static class HostingServices
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>A builder whose own files lie beside the program, whatever the working directory; <paramref name="settings"/> win over all others.</summary>
    public static WebApplicationBuilder CreateBuilder(IReadOnlyDictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // The files of the pages are listed under the program's name, whoever starts it.
            ApplicationName = typeof(HostingServices).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        // Started from a build, static files would be sent uncompressed in case they are edited meanwhile. Only who develops edits them.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= builder.Environment.IsDevelopment() ? "true" : "false";
        builder.Configuration.AddInMemoryCollection(settings);
        return builder;
    }

    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(ServerLimits.Set);
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<HostingOptions>>((headers, options) => Proxies.Trust(headers, options.Value.TrustedProxies));
        RequestLimits.Add(builder.Services);
        if (!SaysWhereToListen(builder.Configuration)) builder.WebHost.UseUrls(DefaultAddress);

        if (builder.Configuration[$"{HostingOptions.Section}:{nameof(HostingOptions.LogFormat)}"] == HostingOptions.JsonLog)
        {
            builder.Logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.TimestampFormat) = (true, "O"));
        }
        else
        {
            builder.Logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.IncludeScopes = false;
                console.ColorBehavior = LoggerColorBehavior.Default;
            });
        }

        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // Its keys lie unsealed in a folder of the program's user alone, which it would warn of at each start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        builder.Services.AddOptions<HostingOptions>().BindConfiguration(HostingOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<HostingOptions>, HostingOptionsCheck>();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(Console.Out);
        // Pages hold nothing that a reader may not see and nothing secret beside what he typed, so their length tells nothing.
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        KeptPages.Add(builder.Services);
        builder.Services.AddSingleton(provider => LocationOf(Options(provider)));
        builder.Services.AddSingleton(provider => new ShippedData(Path.GetFullPath(Options(provider).Data)));
        builder.Services.AddSingleton(provider => new AccessOptions(Options(provider).Reading == HostingOptions.ClosedReading, AppUrls.Api));
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        builder.Services.AddSingleton(provider => RulesOf(Options(provider)));
        builder.Services.AddSingleton(provider => SchedulesOf(Options(provider)));
        builder.Services.AddSingleton(provider => OperatorOf(Options(provider)));
        builder.Services.AddSingleton<MeterBook>();
        builder.Services.AddSingleton<OperationLook>().AddSingleton(provider => new OperationDesk(provider.GetRequiredService<OperationLook>().LookAsync));
        builder.Services.AddSingleton(provider => CheckSettings.Of(provider.GetRequiredService<IConfiguration>(), Options(provider)));
        return builder;
    }

    private static StoreLocation LocationOf(HostingOptions options) =>
        new(Path.GetFullPath(options.DataDir), string.IsNullOrWhiteSpace(options.Database) ? null : options.Database);

    private static DraftRules RulesOf(HostingOptions options) => new()
    {
        MostBytes = options.Limits.UploadMegabytes * 1024L * 1024L,
        MostLines = options.UploadLines,
        NeedsSecondPerson = options.SecondPerson,
    };

    private static ScheduleOptions SchedulesOf(HostingOptions options) =>
        new(string.IsNullOrWhiteSpace(options.ReportsDir) ? null : Path.GetFullPath(options.ReportsDir), (options.Site ?? "").TrimEnd('/'));

    private static SiteOperator OperatorOf(HostingOptions options)
    {
        return new(Said(options.Operator), Said(options.Contact), Said(options.Host));

        static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private static HostingOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<HostingOptions>>().Value;

    private static bool SaysWhereToListen(ConfigurationManager configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is not null
        || configuration[WebHostDefaults.HttpPortsKey] is not null
        || configuration[WebHostDefaults.HttpsPortsKey] is not null
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
