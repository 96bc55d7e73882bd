namespace DmpAnalytics.Storage.Rows;

internal sealed class ImportFileRow
{
    public long Id { get; init; }

    public long Import { get; init; }

    public required string Name { get; init; }

    /// <summary>64 hexadecimal digits, the key of the kept bytes.</summary>
    public required string Sha256 { get; init; }

    public required long Length { get; init; }
}
