using DmpAnalytics.Accounts;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Cli;

/// <summary>Makes the tables of accounts ready for a command, in a new database if there is none.</summary>
internal static class AccountsOpening
{
    /// <summary>Whether they are; why not is told.</summary>
    public static async Task<bool> OpenAsync(WebApplication app, CommandHost host, CancellationToken cancellationToken)
    {
        var store = app.Services.GetRequiredService<StoreDatabase>();
        var state = await store.PrepareAsync(cancellationToken);
        if (!state.IsRefused) state = await app.Services.GetRequiredService<AccountsDatabase>().PrepareAsync(cancellationToken);
        if (!state.IsRefused) return true;
        await host.Error.WriteLineAsync(OpeningText.Refusal(state, store.Location, host.Language));
        return false;
    }
}
