namespace DmpAnalytics.Domain;

/// <summary>Our judgement of a figure: a deprecated one never stands.</summary>
public enum Rank
{
    Preferred,
    Normal,
    Deprecated,
}
