using System.Globalization;

namespace DmpAnalytics.Domain.Tables;

/// <summary>Values in the canonical form of a file.</summary>
internal static class Cells
{
    public static string Number(decimal value) => CanonicalNumber.Of(value);

    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Flag(bool isSet) => isSet ? "yes" : "";

    /// <summary>Empty: as the period is written.</summary>
    public static string Precision(Figure figure) =>
        figure.Precision == figure.Period.Precision ? "" : Code.Of(figure.Precision);

    public static string Rank(Rank rank) => rank == Domain.Rank.Normal ? "" : Code.Of(rank);
}
