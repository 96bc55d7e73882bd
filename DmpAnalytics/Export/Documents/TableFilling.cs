using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Reports;

namespace DmpAnalytics.Export.Documents;

/// <summary>Numbers at the steps of the period: a row for each step, why cells are empty under the table.</summary>
internal static class TableFilling
{
    public static async Task<ImmutableArray<DocumentPart>> PartsAsync(FillingDesk desk, TableBlock block, CancellationToken cancellationToken)
    {
        var question = desk.QuestionOf(block.Parameters, "");
        var columns = new List<(Series Series, string Name)>();
        foreach (var id in block.Indicators)
        {
            var steps = await desk.StepsAsync(id, question, cancellationToken);
            if (steps.Value is not { } series) return [desk.Refusal(steps.Problems)];
            columns.Add((series, NumberFilling.NameOf(id, series.Question.Denominator, desk)));
            desk.UseSources(series.Points.SelectMany(point => FillingDesk.SourcesOf(point.Result)));
        }

        if (columns.Count == 0) return [];
        var dates = columns.SelectMany(column => column.Series.Points).Select(point => point.At).Distinct().Order();
        var rows = dates.Select(date => columns.Select(column => CellOf(column.Series.Points.FirstOrDefault(point => point.At == date), desk))
            .Prepend(new DocumentCell(Wording.Formats.Date(date, desk.Language))).ToImmutableArray());
        var resolved = columns[0].Series.Question;
        var caption = desk.Text("table.caption." + Code.Of(resolved.Every), DocumentFacts.Field(LiveField.Programme, resolved, desk));
        return
        [
            new TablePart(
                caption,
                [new(desk.Text("column.date")), .. columns.Select(column => new DocumentColumn(Heading(column.Series, column.Name, desk), IsNumber: true))],
                [.. rows]),
            .. columns.SelectMany(column => Gaps(column.Series, column.Name, desk)),
        ];
    }

    private static string Heading(Series series, string name, FillingDesk desk) =>
        Wording.Formats.IsCount(series.Unit) ? name : $"{name} ({Wording.Formats.Unit(series.Unit.Split('/')[0], desk.Language)})";

    private static DocumentCell CellOf(SeriesPoint? point, FillingDesk desk)
    {
        if (point?.Result is not { Value: { } value } result) return new("–");
        var sign = Wording.Formats.Sign(result.Qualifiers);
        var shown = Wording.Formats.Number(value, desk.Language);
        return new(sign.Length == 0 ? shown : $"{sign}{Wording.Formats.NarrowSpace}{shown}", value);
    }

    /// <summary>Each run of empty cells of a column with its reason, once.</summary>
    private static IEnumerable<DocumentPart> Gaps(Series series, string name, FillingDesk desk)
    {
        var context = new ChartContext(desk.Reference, desk.Language);
        ImmutableArray<ChartPoint> points = [.. series.Points.Select(point => ChartPoint.Of(point, context))];
        return ChartParts.Gaps(points, context).Select(gap => new ParagraphPart(
            ParagraphKind.Bullet, [new DocumentRun(desk.Text("table.gap", name)) { IsBold = true }, new DocumentRun(" " + gap)]));
    }
}
