namespace DmpAnalytics.Export.Formats.Office;

/// <summary>Days as workbooks count them.</summary>
internal static class SheetDates
{
    private static readonly int Zero = new DateOnly(1899, 12, 30).DayNumber;

    public static int Serial(DateOnly day) => day.DayNumber - Zero;

    /// <param name="dayNumber">As in <see cref="DateOnly.DayNumber"/>.</param>
    public static decimal Serial(decimal dayNumber) => dayNumber - Zero;
}
