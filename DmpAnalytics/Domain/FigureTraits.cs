namespace DmpAnalytics.Domain;

/// <summary>What a figure has in common with many others: all but its period, value, locator, note, decisions and place.</summary>
public sealed record FigureTraits(
    string Programme, string Measure, string? Scope, string? Region, string Unit, string Source, Qualifier Qualifier, Precision Precision, Rank Rank, FigureStatus Status)
{
    /// <summary>Of what tells them apart: units, precisions and programmes hardly do.</summary>
    public override int GetHashCode() => HashCode.Combine(Measure, Source, Region, Scope, Qualifier, Rank);
}
