namespace DmpAnalytics.Domain;

/// <summary>A dated fact shown on the time axes.</summary>
public sealed record Event
{
    public Event(string id, string programme, Period date, LocalText title, string source)
    {
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(title);
        if (title.IsEmpty) throw new ArgumentException("An event has a title.", nameof(title));
        Id = Guard.Id(id);
        Programme = Guard.Id(programme);
        Date = date;
        Title = title;
        Source = Guard.Id(source);
    }

    public string Id { get; }

    public string Programme { get; }

    public Period Date { get; }

    public LocalText Title { get; }

    public string Source { get; }
}
