using DmpAnalytics.Import.Mappings;

namespace DmpAnalytics.Import;

/// <summary>One file as it was handed in: its name without folders, and its bytes, unchanged.</summary>
public sealed record ImportFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>How its rows become figures; null: it is in the canonical form.</summary>
    public Mapping? Mapping { get; init; }
}
