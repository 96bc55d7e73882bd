using DmpAnalytics.Import.Batches;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Cli;

/// <summary>Opens the store for a command, filled with the shipped figures if it is new.</summary>
internal static class DataOpening
{
    /// <summary>Whether it is open; why not is told.</summary>
    public static async Task<bool> OpenAsync(IServiceProvider services, CommandHost host, CancellationToken cancellationToken)
    {
        var opening = await services.GetRequiredService<StoreOpening>().OpenAsync(cancellationToken);
        if (!opening.IsRefused) return true;
        foreach (var told in OpeningText.Of(opening, services.GetRequiredService<StoreLocation>(), host.Language)) await host.Error.WriteLineAsync(told);
        return false;
    }
}
