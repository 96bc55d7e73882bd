using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.Figures;

/// <summary>One row for each figure; what it refers to exists and goes together; it is not of a time after its publication.</summary>
internal static class FigureRules
{
    public static readonly ImportKind Kind = ImportKind.Of(
        "figures", FigureRow.Fields, FigureRow.Read, (draft, row) => draft.Figures.Add(row), Judge, FigureRow.FileNames) with
    {
        IsApart = true,
    };

    private static void Judge(CrossChecks checks)
    {
        var rows = checks.Draft.Figures;
        Unique(checks, rows);

        // What a figure refers to is judged once for all that have it in common, and row by row only where something is wrong.
        var sound = new Referred?[rows.CommonCount];
        for (var index = 0; index < rows.Count; index++)
        {
            checks.Cancellation.ThrowIfCancellationRequested();
            var referred = sound[rows.CommonOf(index)];
            if (referred is null)
            {
                var before = checks.Issues.Count;
                referred = Refer(checks, rows[index]);
                if (checks.Issues.Count == before) sound[rows.CommonOf(index)] = referred;
            }

            if (referred.Measure is { } measure && PublicationRules.IsLate(rows.PeriodOf(index), rows.PrecisionOf(index), referred.Published))
                PublicationRules.Tell(checks, rows[index], measure, referred.Published!);
        }

        EmptyRules.Judge(checks);
    }

    /// <summary>Everything but the times: what it names is known and goes together.</summary>
    private static Referred Refer(CrossChecks checks, Located<Figure> row)
    {
        var figure = row.Item;
        checks.Programme(row, figure.Programme);
        checks.Measure(row, figure.Measure);
        checks.Source(row, figure.Source);
        checks.Region(row, figure.Region);
        Country(checks, row);
        var measure = checks.References.FindMeasure(figure.Measure);
        if (measure is not null)
        {
            File(checks, row, measure);
            checks.Scope(row, figure.Programme, measure.File, figure.Scope);
            checks.Unit(row, figure.Programme, measure, figure.Unit);
        }

        return new(measure, checks.References.FindSource(figure.Source)?.Published);
    }

    private static void Unique(CrossChecks checks, FigureTable rows)
    {
        if (rows.AreIdsDistinct()) return;
        var first = rows.Places();
        for (var index = 0; index < rows.Count; index++)
        {
            if (first[rows.IdOf(index)] != index)
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

    /// <summary>The measure, null where there is none, and when the source was published.</summary>
    private sealed record Referred(Measure? Measure, Period? Published);
}
