using System.Globalization;
using System.Text;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Html;

/// <summary>A chart with its title, its legend of marks, its notes, and its numbers as tables.</summary>
internal static class HtmlChart
{
    /// <param name="html">The page.</param>
    /// <param name="chart">What is drawn.</param>
    /// <param name="number">Its place among the charts, from 1.</param>
    /// <param name="notes">Marks of notes, as markup.</param>
    /// <param name="isPaper">Whether its tables stand elsewhere.</param>
    /// <param name="language">Of the report.</param>
    public static void Write(StringBuilder html, ChartPart chart, int number, string notes, bool isPaper, Language language)
    {
        var model = chart.Model;
        var caption = Words.Format("Reports", "caption.chart", language, Wording.Formats.Number(number, language), model.Title);
        html.Append("<figure class=\"chart\"><figcaption><strong>").Append(SvgText.Escaped(caption)).Append(notes).Append("</strong><span>").Append(SvgText.Escaped(model.Subtitle)).Append("</span></figcaption>\n");
        if (model.IsEmpty)
        {
            html.Append("<p>").Append(SvgText.Escaped($"{Words.Get("Charts", "chart.empty", language)} {model.Reason}")).Append("</p>");
        }
        else
        {
            var drawn = model.Multiples.IsEmpty ? [model] : model.Multiples;
            foreach (var (index, each) in drawn.Index())
            {
                if (drawn.Length > 1) html.Append("<p class=\"subtle\">").Append(SvgText.Escaped(each.Title)).Append("</p>");
                html.Append("<div class=\"canvas\" tabindex=\"0\" role=\"group\" aria-label=\"").Append(SvgText.Escaped(each.Title)).Append("\">")
                    .Append(SvgChart.Of(each, string.Create(CultureInfo.InvariantCulture, $"chart-{number}-{index + 1}"))).Append("</div>\n");
            }

            Marks(html, model, language);
        }

        if (!model.Notes.IsEmpty)
        {
            html.Append("<ul class=\"chart-notes\">");
            foreach (var note in model.Notes) html.Append("<li>").Append(SvgText.Escaped(note)).Append("</li>");
            html.Append("</ul>\n");
        }

        if (!isPaper)
        {
            html.Append("<details><summary>").Append(SvgText.Escaped(Words.Get("Reports", "chart.table", language))).Append("</summary>\n");
            Tables(html, model);
            html.Append("</details>");
        }

        html.Append("</figure>\n");
    }

    /// <summary>The numbers of a chart, of its targets and of its events.</summary>
    public static void Tables(StringBuilder html, ChartModel model)
    {
        foreach (var table in new[] { model.Table, model.TargetTable, model.EventTable }.OfType<ChartTable>().Where(table => table.Rows.Length > 0))
            HtmlTable.Write(html, table.Caption, [.. table.Columns.Select(column => (column.Name, column.IsNumber))], table.Rows.Select(row => row.Select(SvgText.Escaped)));
    }

    private static void Marks(StringBuilder html, ChartModel model, Language language)
    {
        if (model.Panels.All(panel => panel.Kind == PanelKind.Bars)) return;
        html.Append("<ul class=\"marks\">");
        foreach (var mark in model.Marks)
        {
            html.Append("<li><svg aria-hidden=\"true\" viewBox=\"-6 -6 12 12\"><path class=\"mark context").Append(mark.IsHollow ? " hollow" : "").Append("\" d=\"").Append(MarkPaths.Of(mark.Shape))
                .Append("\"/></svg>").Append(SvgText.Escaped(Words.Get("Charts", mark.Key, language))).Append("</li>");
        }

        if (model.HasRanges) html.Append("<li>▒ ").Append(SvgText.Escaped(Words.Get("Charts", "mark.range", language))).Append("</li>");
        html.Append("</ul>\n");
    }
}
