namespace DmpAnalytics.Storage.Rows;

/// <summary>The one row that says how far the audit log goes; the database moves it on with every entry.</summary>
internal sealed class LogHeadRow
{
    public required long Id { get; init; }

    public required long Number { get; init; }

    public required string Hash { get; init; }
}
