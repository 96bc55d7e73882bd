namespace DmpAnalytics.Storage;

/// <summary>A column of rows that are added many at a time.</summary>
/// <param name="Name">In quotation marks.</param>
/// <param name="Tell">Says what a row has in it, with exactly one call.</param>
internal sealed record RowColumn<TRow>(string Name, Action<TRow, IRowValues> Tell);
