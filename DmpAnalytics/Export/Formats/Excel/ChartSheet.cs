using System.Collections.Immutable;
using DmpAnalytics.Charts;
using DmpAnalytics.Export.Formats.NativeCharts;
using DmpAnalytics.Export.Formats.Office;

namespace DmpAnalytics.Export.Formats.Excel;

/// <summary>A chart over its data: a native chart for each panel, under it the table its lines are drawn from.</summary>
internal static class ChartSheet
{
    private const int Rows = 19;
    private const int Columns = 7;
    private const int Letters = 130;

    public static void Add(Workbook book, ChartModel model, string name)
    {
        var panels = NativeChart.Of(model).ToList();
        var widths = panels.Count == 0 ? [40] : panels[0].Grid.Widths;
        book.Add(name, new(widths), sheet =>
        {
            TextSheet.Line(sheet, model.Title, new(CellKind.Title, IsWrapped: true), Letters, Columns - 1);
            foreach (var remark in ChartRemarks.Of(model).Prepend(model.Subtitle)) TextSheet.Line(sheet, remark, new(CellKind.Muted, IsWrapped: true), Letters, Columns - 1);

            var charts = ImmutableArray.CreateBuilder<PlacedChart>();
            var tables = ImmutableArray.CreateBuilder<SheetTable>();
            var top = sheet.Row + 2;
            // All charts stand above, so that the tables can follow one another.
            var row = top + (panels.Count * (Rows + 1));
            foreach (var (index, panel) in panels.Index())
            {
                sheet.Next(row + 1);
                sheet.Text(0, panel.Heading, new(CellKind.Section));
                var table = panel.Grid.Write(sheet, panel.Model);
                tables.Add(table);
                var from = top + (index * (Rows + 1));
                charts.Add(new(panel.Space(sheet.Name, table.FirstRow), from, from + Rows, Columns, panel.Model.Title, panel.Model.Alt));
                row = sheet.Row + 1;
            }

            if (model.EventTable is { } events && Table(sheet, events, row, model.Language) is { } listed) tables.Add(listed);
            return new() { Charts = charts.ToImmutable(), Tables = tables.ToImmutable() };
        });
    }

    /// <summary>Dated facts beside the chart.</summary>
    private static SheetTable? Table(Sheet sheet, ChartTable events, int row, Domain.Language language)
    {
        sheet.Next(row + 1);
        sheet.Text(0, events.Caption, new(CellKind.Section));
        return ListSheet.Write(
            sheet, [.. events.Columns.Select(column => (column.Name, 30))], events.Rows.Select(cells => (IReadOnlyList<ListCell>)[.. cells.Select(cell => new ListCell(cell))]), language);
    }
}
