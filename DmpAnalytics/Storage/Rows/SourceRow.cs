using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.Rows;

internal sealed class SourceRow : StoredRow<Source>
{
    public required string Title { get; init; }

    public bool TitleIsOurs { get; init; }

    public required string Publisher { get; init; }

    public required SourceKind Kind { get; init; }

    public Period? Published { get; init; }

    public string? Url { get; init; }

    public string? PublishedIn { get; init; }

    public string? Origin { get; init; }

    public Period? Accessed { get; init; }

    public string? Licence { get; init; }

    public required LocalText Note { get; init; }

    public static SourceRow Of(Source item) => new()
    {
        Identity = Domain.Identity.Of(item),
        Title = item.Title,
        TitleIsOurs = item.TitleIsOurs,
        Publisher = item.Publisher,
        Kind = item.Kind,
        Published = item.Published,
        Url = item.Url,
        PublishedIn = item.PublishedIn,
        Origin = item.Origin,
        Accessed = item.Accessed,
        Licence = item.Licence,
        Note = item.Note,
    };

    public override Source ToItem(Origin origin) => new(Identity, Title, Publisher, Kind)
    {
        TitleIsOurs = TitleIsOurs,
        Published = Published,
        Url = Url,
        PublishedIn = PublishedIn,
        Origin = Origin,
        Accessed = Accessed,
        Licence = Licence,
        Note = Note,
    };
}
