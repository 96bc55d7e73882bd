using DmpAnalytics.Domain;

namespace DmpAnalytics.Charts;

/// <summary>What a chart must know of the chosen denominator.</summary>
internal static class DenominatorWords
{
    /// <summary>The stocks that are counted: breaks and targets of these belong to the chart.</summary>
    public static string[] Measures(Denominator denominator) => denominator switch
    {
        Denominator.Created => [MeasureIds.DossiersCreated],
        Denominator.Active => [MeasureIds.DossiersCreated, MeasureIds.DossiersFed],
        Denominator.Activated => [MeasureIds.DossiersActivated],
        Denominator.Documents => [MeasureIds.DocumentsStored],
        _ => throw new ArgumentOutOfRangeException(nameof(denominator), denominator, null),
    };
}
