using DmpAnalytics.Domain;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Import;

/// <summary>What keeps the store from taking what is sent: a full disk, a file that may only be read, a writer that does not end. Nothing was changed.</summary>
public static class ImportFaults
{
    /// <summary>The code of its sentence; null for a mistake of the program.</summary>
    public static string? CodeOf(Exception failure) => StoreFaults.Of(failure) is { } fault ? Code.Of(fault) : null;
}
