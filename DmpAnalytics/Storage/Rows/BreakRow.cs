using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.Rows;

internal sealed class BreakRow : StoredRow<Break>
{
    public required string Programme { get; init; }

    public required string Measure { get; init; }

    public required Period Date { get; init; }

    public required LocalText What { get; init; }

    public required string Source { get; init; }

    public static BreakRow Of(Break item) => new()
    {
        Identity = Domain.Identity.Of(item),
        Programme = item.Programme,
        Measure = item.Measure,
        Date = item.Date,
        What = item.What,
        Source = item.Source,
    };

    public override Break ToItem(Origin origin) => new(Programme, Measure, Date, What, Source);
}
