using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.Figures;

/// <summary>One row for each figure; what it refers to exists and goes together; it is not of a time after its publication.</summary>
internal static class FigureRules
{
    public static readonly ImportKind Kind = ImportKind.Of(
        "figures", FigureRow.Fields, FigureRow.Read, draft => draft.Figures.Add, Judge, FigureRow.FileNames);

    private static void Judge(CrossChecks checks)
    {
        var rows = checks.Draft.Figures;
        Unique(checks, rows);
        foreach (var row in rows)
        {
            var figure = row.Item;
            checks.Programme(row, figure.Programme);
            checks.Measure(row, figure.Measure);
            checks.Source(row, figure.Source);
            checks.Region(row, figure.Region);
            Country(checks, row);
            if (checks.References.FindMeasure(figure.Measure) is not { } measure) continue;
            File(checks, row, measure);
            checks.Scope(row, figure.Programme, measure.File, figure.Scope);
            checks.Unit(row, figure.Programme, measure, figure.Unit);
            PublicationRules.Judge(checks, row, measure);
        }

        EmptyRules.Judge(checks);
    }

    private static void Unique(CrossChecks checks, FigureTable rows)
    {
        var first = new Dictionary<ulong, int>(rows.Count);
        for (var index = 0; index < rows.Count; index++)
        {
            if (!first.TryAdd(rows.IdOf(index), index))
                checks.Issues.Add(rows[index], IssueCode.DuplicateFigure, "", rows[index].Item.Period.Text, CrossChecks.PlaceOf(rows[first[rows.IdOf(index)]]));
        }
    }

    private static void File(CrossChecks checks, Located<Figure> row, Measure measure)
    {
        if (FigureRow.FileNames.Contains(row.File) && row.File != measure.File)
            checks.Issues.Add(row, IssueCode.MeasureOfOtherFile, "measure", measure.Id, measure.File);
    }

    private static void Country(CrossChecks checks, Located<Figure> row)
    {
        if (row.Item.Region is not { } id) return;
        var region = checks.References.FindRegion(id);
        var programme = checks.References.FindProgramme(row.Item.Programme);
        if (region is not null && programme is not null && region.Country != programme.Country)
            checks.Issues.Add(row, IssueCode.RegionOfOtherCountry, "region", id, programme.Id, programme.Country);
    }
}
