namespace DmpAnalytics.Export.Schedules;

/// <summary>What the operator says of files that are written unattended.</summary>
/// <param name="Folder">Complete; every schedule writes into a folder of its own in it. Null: none is written.</param>
/// <param name="Site">Scheme and host of the addresses in them, without a slash at the end; empty: they have none.</param>
public sealed record ScheduleOptions(string? Folder, string Site);
