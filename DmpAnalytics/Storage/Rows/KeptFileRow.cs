namespace DmpAnalytics.Storage.Rows;

/// <summary>The bytes of an imported file, unchanged; one row however often they are imported.</summary>
internal sealed class KeptFileRow
{
    public required string Sha256 { get; init; }

    public required byte[] Bytes { get; init; }
}
