using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.Rows;

internal sealed class MeasureRow : StoredRow<Measure>
{
    public required MeasureKind Kind { get; init; }

    public required string Unit { get; init; }

    public required LocalText Name { get; init; }

    public required string File { get; init; }

    public static MeasureRow Of(Measure item) => new()
    {
        Identity = Domain.Identity.Of(item),
        Kind = item.Kind,
        Unit = item.Unit,
        Name = item.Name,
        File = item.File,
    };

    public override Measure ToItem(Origin origin) => new(Identity, Kind, Unit, Name, File);
}
