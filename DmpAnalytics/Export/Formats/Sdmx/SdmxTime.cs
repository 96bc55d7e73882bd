using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Export.Formats.Sdmx;

/// <summary>A period as SDMX writes it: its own text, or for a range the first day and a duration: <c>2005-01-01/P7Y</c>.</summary>
public static class SdmxTime
{
    public static string Of(Period period) =>
        period.Text.Contains('/', StringComparison.Ordinal) ? $"{Period.OfDay(period.First).Text}/P{Duration(period)}" : period.Text;

    private static string Duration(Period period)
    {
        var end = period.Last.AddDays(1);
        var months = ((end.Year - period.First.Year) * 12) + end.Month - period.First.Month;
        if (end.Day != period.First.Day) return Text(period.Days, 'D');
        return months % 12 == 0 ? Text(months / 12, 'Y') : Text(months, 'M');
    }

    private static string Text(int number, char unit) => string.Create(CultureInfo.InvariantCulture, $"{number}{unit}");
}
