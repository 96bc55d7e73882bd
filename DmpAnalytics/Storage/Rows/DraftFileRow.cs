namespace DmpAnalytics.Storage.Rows;

/// <summary>A file of a draft. Its bytes lie with the kept files; those of a draft that was thrown away need not be there any more.</summary>
internal sealed class DraftFileRow
{
    public long Key { get; init; }

    public long Draft { get; init; }

    public required string Name { get; init; }

    public required string Sha256 { get; init; }

    public required long Length { get; init; }

    public string? Mapping { get; init; }
}
