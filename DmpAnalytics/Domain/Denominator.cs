namespace DmpAnalytics.Domain;

/// <summary>What a cost is divided by.</summary>
public enum Denominator
{
    Created,
    Active,
    Activated,
    Documents,
}
