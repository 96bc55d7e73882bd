using System.Collections.Immutable;
using DmpAnalytics.Charts;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.NativeCharts;

/// <summary>
/// The numbers of one panel of a chart as rows of a sheet, a row a point, series after series: what the chart draws and what
/// a person edits. Places on a time axis are days.
/// </summary>
/// <param name="Headings">Of the columns.</param>
/// <param name="Series">In the order they are drawn; their rows follow one another.</param>
/// <param name="HasPlace">There is a column with the place on the horizontal axis after the one with its name.</param>
internal sealed record ChartGrid(ImmutableArray<string> Headings, ImmutableArray<GridSeries> Series, bool HasPlace)
{
    public const int NameColumn = 0;
    public const int WhenColumn = 1;
    private const string Area = "Documents";

    public int PlaceColumn => HasPlace ? 2 : WhenColumn;

    public int ValueColumn => PlaceColumn + 1;

    public int BelowColumn => ValueColumn + 3;

    public int AboveColumn => ValueColumn + 4;

    public int Rows => Series.Sum(series => series.Rows.Length);

    /// <summary>How wide the columns are, in letters.</summary>
    public ImmutableArray<int> Widths => [28, 20, .. HasPlace ? new int[] { 18 } : [], 16, 14, 14, 14, 14, 18, 34];

    public static ChartGrid Of(ChartModel model, ChartPanel panel)
    {
        var language = model.Language;
        var isBars = panel.Kind == PanelKind.Bars;
        var main = panel.Series.FirstOrDefault(series => series.Tone != SeriesTone.Reference) ?? panel.Series[0];
        ImmutableArray<string> headings = SheetCells.Unique(
        [
            Say("series"),
            isBars ? Say("category") : Say("when"),
            .. isBars ? [] : new[] { model.X.IsTime ? Say("date") : Say("across") },
            $"{Say("value")} ({Wording.Formats.Unit(main.Unit, language)})",
            Say("low"), Say("high"), Say("below"), Say("above"), Say("doubt"), Say("how"),
        ]);
        return new(headings, [.. GridSeries.Of(model, panel)], !isBars);
        string Say(string key) => Words.Get(Area, "grid." + key, language);
    }

    /// <summary>Writes the heading and the points from the next row of the sheet on.</summary>
    /// <returns>The table of what was written.</returns>
    public SheetTable Write(Sheet sheet, ChartModel model)
    {
        var language = model.Language;
        sheet.Next(lines: 2);
        var first = sheet.Row;
        foreach (var (column, heading) in Headings.Index()) sheet.Text(column, heading, new(CellKind.Heading));
        foreach (var series in Series)
        {
            foreach (var row in series.Rows)
            {
                sheet.Next();
                sheet.Text(NameColumn, series.Name);
                sheet.Text(WhenColumn, row.When);
                if (HasPlace) sheet.Number(PlaceColumn, row.Place, new(Format: model.X.IsTime ? SheetFormats.Day(language) : ""));
                foreach (var (offset, value) in new[] { row.Value, row.Low, row.High, row.Below, row.Above }.Index())
                {
                    if (value is { } number) sheet.Number(ValueColumn + offset, number, new(Format: SheetFormats.Exact(number, series.Unit, language)));
                }

                sheet.Text(ValueColumn + 5, row.Doubt);
                sheet.Text(ValueColumn + 6, row.How);
            }
        }

        return new(first, sheet.Row, 0, Headings);
    }
}
