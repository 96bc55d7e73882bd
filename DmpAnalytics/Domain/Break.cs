namespace DmpAnalytics.Domain;

/// <summary>A date from which a measure counts something else; the first day counted the new way is the first of the date.</summary>
public sealed record Break
{
    public Break(string programme, string measure, Period date, LocalText what, string source)
    {
        ArgumentNullException.ThrowIfNull(date);
        ArgumentNullException.ThrowIfNull(what);
        if (what.IsEmpty) throw new ArgumentException("A break says what changed.", nameof(what));
        Programme = Guard.Id(programme);
        Measure = Guard.Id(measure);
        Date = date;
        What = what;
        Source = Guard.Id(source);
    }

    public string Programme { get; }

    public string Measure { get; }

    public Period Date { get; }

    public LocalText What { get; }

    public string Source { get; }

    public DateOnly Day => Date.First;
}
