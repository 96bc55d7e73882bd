namespace DmpAnalytics.Storage.Rows;

internal sealed class ImportRow
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Who { get; init; }

    public required ImportMode Mode { get; init; }

    public required int Added { get; init; }

    public required int Changed { get; init; }

    public required int Unchanged { get; init; }

    public List<ImportFileRow> Files { get; } = [];
}
