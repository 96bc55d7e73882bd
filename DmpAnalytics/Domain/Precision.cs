namespace DmpAnalytics.Domain;

/// <summary>How exactly a date is known, from the most to the least precise.</summary>
public enum Precision
{
    Day,
    Month,
    Quarter,
    HalfYear,
    Year,
}
