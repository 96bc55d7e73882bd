namespace DmpAnalytics.Domain;

/// <summary>What a published statement says of its own value, from the strongest to the weakest.</summary>
public enum Qualifier
{
    Exact,
    About,
    AtLeast,
    AtMost,
}
