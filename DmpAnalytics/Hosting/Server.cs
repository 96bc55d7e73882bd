using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Cli;
using DmpAnalytics.Domain;
using DmpAnalytics.Hosting.Metrics;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Storage;
using DmpAnalytics.Wording;
using Microsoft.Extensions.Options;

namespace DmpAnalytics.Hosting;

/// <summary>The web application from its start, with the store opened first, to its end.</summary>
public static class Server
{
    /// <summary>Runs until it is stopped. Gives the exit code: 0, or 1 when it could not start.</summary>
    public static async Task<int> RunAsync(WebApplication app, CancellationToken cancellationToken)
    {
        // Beside the start of the web: the first page then finds what it needs.
        var readingAhead = Task.CompletedTask;
        var isStarted = await StartAsync(app, () => readingAhead = Task.Run(() => ReadAheadAsync(app), CancellationToken.None), cancellationToken);
        if (isStarted) await app.WaitForShutdownAsync(cancellationToken);
        else app.Lifetime.StopApplication();
        await readingAhead;
        return isStarted ? 0 : 1;
    }

    private static Task ReadAheadAsync(WebApplication app) => app.Services.GetRequiredService<ReadingAhead>().FollowAsync(app.Lifetime.ApplicationStopping);

    /// <summary>Opens the store and listens; false when either is refused, which the log then says.</summary>
    /// <exception cref="OptionsValidationException">Settings are wrong; all failures are in it.</exception>
    public static Task<bool> StartAsync(WebApplication app, CancellationToken cancellationToken) => StartAsync(app, static () => { }, cancellationToken);

    private static async Task<bool> StartAsync(WebApplication app, Action opened, CancellationToken cancellationToken)
    {
        var language = Code.TryParse<Language>(app.Services.GetRequiredService<IOptions<HostingOptions>>().Value.Lang, out var chosen)
            ? chosen
            : Language.En;
        // The first import counts too.
        _ = app.Services.GetRequiredService<MeterBook>();
        if (!await OpenStoreAsync(app, language, opened, cancellationToken)) return false;

        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException unavailable)
        {
            app.Logger.LogCritical("{Line}", Words.Format("Cli", "CannotListen", language, unavailable.Message));
            return false;
        }

        await OfferFirstAccountAsync(app, language, cancellationToken);
        foreach (var address in app.Urls) app.Logger.LogInformation("{Line}", Words.Format("Cli", "Listening", language, address));
        return true;
    }

    /// <summary>Where there is no account, the address at which the first is made. To the console alone: logs are kept and sent elsewhere.</summary>
    private static async Task OfferFirstAccountAsync(WebApplication app, Language language, CancellationToken cancellationToken)
    {
        if (await app.Services.GetRequiredService<FirstAdministrator>().OfferAsync(cancellationToken) is not { } key) return;
        var console = app.Services.GetRequiredService<TextWriter>();
        await console.WriteLineAsync(Words.Get("Cli", "FirstAccount", language));
        await console.WriteLineAsync(SiteAddress.Of(string.Join(';', app.Urls), AppUrls.SetPasswordWith(key)));
    }

    private static async Task<bool> OpenStoreAsync(WebApplication app, Language language, Action opened, CancellationToken cancellationToken)
    {
        var opening = app.Services.GetRequiredService<StoreOpening>();
        var location = app.Services.GetRequiredService<StoreLocation>();
        try
        {
            var outcome = await opening.OpenAsync(cancellationToken);
            foreach (var line in OpeningText.Of(outcome, location, language))
            {
                if (outcome.IsRefused) app.Logger.LogCritical("{Line}", line);
                else app.Logger.LogInformation("{Line}", line);
            }

            if (outcome.IsRefused) return false;
            opened();
            var accounts = await app.Services.GetRequiredService<AccountsDatabase>().PrepareAsync(cancellationToken);
            if (accounts.IsRefused)
            {
                app.Logger.LogCritical("{Line}", OpeningText.Refusal(accounts, location, language));
                return false;
            }

            await app.Services.GetRequiredService<DefinitionLog>().TellAsync(cancellationToken);
            if (outcome.Filling is null && await opening.NewerAsync(cancellationToken) is { } newer)
                app.Logger.LogInformation("{Line}", OpeningText.Newer(newer, app.Services.GetRequiredService<ShippedData>(), language));
            return true;
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            app.Logger.LogCritical("{Line}", Words.Format("Cli", "CannotOpen", language, location.IsServer ? location.Name : location.DataDir, unusable.Message));
            return false;
        }
    }
}
