namespace DmpAnalytics.Import.Batches;

/// <summary>The folder of figures that travels with the program.</summary>
public sealed record ShippedData(string Folder)
{
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public Task<IReadOnlyList<ImportFile>> ReadAsync(CancellationToken cancellationToken) =>
        DataFolder.ReadAsync(Folder, cancellationToken);
}
