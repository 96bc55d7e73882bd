using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Import.Batches;

/// <summary>What opening the store met.</summary>
/// <param name="State">Ready, or why the database was refused.</param>
/// <param name="Filling">The first filling of an empty store; null when there was something already.</param>
public sealed record OpeningOutcome(StoreState State, ImportOutcome? Filling)
{
    /// <summary>The database was refused, or the shipped files have errors: there is nothing to work with.</summary>
    public bool IsRefused => State.IsRefused || Filling is { IsRefused: true };
}

/// <summary>Makes the store ready to answer: database created or brought up to date, an empty one filled with the shipped figures.</summary>
public sealed class StoreOpening(StoreDatabase database, DataReader reader, Importer importer, Rehearsal rehearsal, ShippedData shipped)
{
    public async Task<OpeningOutcome> OpenAsync(CancellationToken cancellationToken)
    {
        var state = await database.PrepareAsync(cancellationToken);
        if (state.IsRefused || await reader.LatestVersionAsync(cancellationToken) > 0) return new(state, null);

        var files = await shipped.ReadAsync(cancellationToken);
        return new(state, await importer.ImportAsync(files, Actor.Program, cancellationToken));
    }

    /// <summary>
    /// What the shipped figures say that the store does not, to be told and never applied; null when that is nothing.
    /// Files whose bytes were imported before are not news, whatever was changed since.
    /// </summary>
    public async Task<ImportOutcome?> NewerAsync(CancellationToken cancellationToken)
    {
        var files = await shipped.ReadAsync(cancellationToken);
        if (await reader.HasImportedAsync([.. files.Select(file => file.Bytes)], cancellationToken)) return null;

        var outcome = await rehearsal.RunAsync(files, cancellationToken);
        return outcome.IsKnown ? null : outcome;
    }
}
