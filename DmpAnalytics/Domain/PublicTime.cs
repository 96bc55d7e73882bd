namespace DmpAnalytics.Domain;

/// <summary>The time of the public in Paris: by it a day begins, and releases are set in it.</summary>
public static class PublicTime
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The day it is there.</summary>
    public static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Paris).DateTime);

    /// <summary>What a clock on the wall shows, to the second.</summary>
    public static DateTime Local(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Paris).DateTime;
        return new(local.Year, local.Month, local.Day, local.Hour, local.Minute, local.Second, DateTimeKind.Unspecified);
    }

    /// <summary>The moment at which that clock shows a time; in the hour that does not exist in spring, an hour later.</summary>
    public static DateTimeOffset Moment(DateTime local)
    {
        var plain = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Paris.IsInvalidTime(plain)) plain = plain.AddHours(1);
        return new(plain, Paris.GetUtcOffset(plain));
    }
}
