using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.Rows;

internal sealed class EventRow : StoredRow<Event>
{
    public required string Programme { get; init; }

    public required Period Date { get; init; }

    public required LocalText Title { get; init; }

    public required string Source { get; init; }

    public static EventRow Of(Event item) => new()
    {
        Identity = Domain.Identity.Of(item),
        Programme = item.Programme,
        Date = item.Date,
        Title = item.Title,
        Source = item.Source,
    };

    public override Event ToItem(Origin origin) => new(Identity, Programme, Date, Title, Source);
}
