using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.Figures;

/// <summary>More empty records than the highest count of records of the same date, scope and region is a warning. Deprecated rows are not compared.</summary>
internal static class EmptyRules
{
    public static void Judge(CrossChecks checks)
    {
        var figures = checks.Draft.Figures.Where(row => row.Item.Rank != Rank.Deprecated).ToList();
        var created = figures
            .Where(row => row.Item.Measure == MeasureIds.DossiersCreated)
            .GroupBy(row => PlaceAndDate(row.Item))
            .ToDictionary(rows => rows.Key, rows => rows.MaxBy(row => row.Item.Value)!);
        foreach (var row in figures.Where(row => row.Item.Measure == MeasureIds.DossiersEmpty))
        {
            if (!created.TryGetValue(PlaceAndDate(row.Item), out var most) || row.Item.Value <= most.Item.Value) continue;
            checks.Issues.Add(
                row,
                IssueCode.EmptyAboveCreated,
                "value",
                row.Item.Published,
                [most.Item.Value.ToString(CultureInfo.InvariantCulture), .. CrossChecks.PlaceOf(most)]);
        }
    }

    private static (string, string?, string?, DateOnly) PlaceAndDate(Figure figure) =>
        (figure.Programme, figure.Scope, figure.Region, figure.Period.Last);
}
