namespace DmpAnalytics.Domain;

/// <summary>A place of one country, with the place that contains it and the years in which it existed.</summary>
public sealed record Region
{
    /// <summary>The level of places whose figures are summed over the regions that contain them.</summary>
    public const string Establishment = "establishment";

    public Region(string id, string country, string level, LocalText name, string? parent = null, int? from = null, int? to = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(level);
        ArgumentNullException.ThrowIfNull(name);
        if (name.IsEmpty) throw new ArgumentException("A region has a name.", nameof(name));
        if (from > to) throw new ArgumentException($"A region cannot end in {to} and begin in {from}.", nameof(to));
        Id = Guard.Id(id);
        Country = Guard.ThreeLetters(country);
        Level = level;
        Name = name;
        Parent = Guard.OptionalId(parent);
        From = from;
        To = to;
    }

    public string Id { get; }

    public string Country { get; }

    /// <summary>e.g. region, department, town, group.</summary>
    public string Level { get; }

    public LocalText Name { get; }

    public string? Parent { get; }

    public int? From { get; }

    public int? To { get; }
}
