namespace DmpAnalytics.Domain;

/// <summary>What a figure has in common with many others: all but its period, value, locator, note, decisions and place.</summary>
public readonly record struct FigureTraits(
    string Programme, string Measure, string? Scope, string? Region, string Unit, string Source, Qualifier Qualifier, Precision Precision, Rank Rank, FigureStatus Status)
{
    public static FigureTraits Of(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new(figure.Programme, figure.Measure, figure.Scope, figure.Region, figure.Unit, figure.Source, figure.Qualifier, figure.Precision, figure.Rank, figure.Status);
    }
}
