using DmpAnalytics.Domain;

namespace DmpAnalytics.Import;

/// <summary>
/// Reads a set of files together, in any order: recognises their kinds, checks every row and every reference between rows
/// (against the set and what is stored), and gathers every issue. Writes nothing, throws for no content.
/// </summary>
public static class ImportReader
{
    /// <param name="files">The set; names without folders.</param>
    /// <param name="stored">What is in store already; null is an empty store.</param>
    public static ReadOutcome Read(IReadOnlyList<ImportFile> files, ReferenceData? stored = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new(new DataSet(), [], []);
    }
}
