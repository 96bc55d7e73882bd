namespace DmpAnalytics.Domain;

/// <summary>The two languages in which everything is said.</summary>
public enum Language
{
    Fr,
    En,
}
