using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.Figures;

/// <summary>More empty records than the highest count of records of the same date, scope and region is a warning. Deprecated rows are not compared.</summary>
internal static class EmptyRules
{
    public static void Judge(CrossChecks checks)
    {
        var created = new Dictionary<(string, string?, string?, DateOnly), (decimal Value, int Place)>();
        var rows = checks.Draft.Figures;
        for (var place = 0; place < rows.Count; place++)
        {
            if (rows.MeasureOf(place) != MeasureIds.DossiersCreated) continue;
            var figure = rows[place].Item;
            if (figure.Rank == Rank.Deprecated) continue;
            if (!created.TryGetValue(PlaceAndDate(figure), out var known) || figure.Value > known.Value) created[PlaceAndDate(figure)] = (figure.Value, place);
        }

        foreach (var row in rows.Where(place => rows.MeasureOf(place) == MeasureIds.DossiersEmpty).Where<Located<Figure>>(row => row.Item.Rank != Rank.Deprecated))
        {
            if (!created.TryGetValue(PlaceAndDate(row.Item), out var most) || row.Item.Value <= most.Value) continue;
            checks.Issues.Add(
                row,
                IssueCode.EmptyAboveCreated,
                "value",
                row.Item.Published,
                [most.Value.ToString(CultureInfo.InvariantCulture), .. CrossChecks.PlaceOf(rows[most.Place])]);
        }
    }

    private static (string, string?, string?, DateOnly) PlaceAndDate(Figure figure) =>
        (figure.Programme, figure.Scope, figure.Region, figure.Period.Last);
}
