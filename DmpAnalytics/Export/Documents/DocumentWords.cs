using System.Text;
using DmpAnalytics.Charts;

namespace DmpAnalytics.Export.Documents;

/// <summary>What a report says, without when it was made and on which data: two documents with the same words say the same.</summary>
internal static class DocumentWords
{
    public static string Of(ReportDocument document)
    {
        var words = new StringBuilder().AppendLine(document.Title);
        foreach (var part in document.Parts)
        {
            switch (part)
            {
                case HeadingPart heading:
                    words.AppendLine(heading.Text);
                    break;
                case ParagraphPart paragraph:
                    words.AppendLine(string.Concat(paragraph.Runs.Select(run => run.Text)));
                    break;
                case CardPart card:
                    words.AppendLine(card.Label).AppendLine(card.Value).AppendJoin('\n', card.Lines).AppendLine();
                    break;
                case TablePart table:
                    words.AppendLine(table.Caption);
                    foreach (var row in table.Rows) words.AppendJoin('\t', row.Select(cell => cell.Text)).AppendLine();
                    break;
                case ChartPart chart:
                    Add(chart.Model, words);
                    break;
                default:
                    break;
            }
        }

        return words.AppendJoin('\n', document.Notes).ToString();
    }

    private static void Add(ChartModel model, StringBuilder words)
    {
        words.AppendLine(model.Title);
        foreach (var point in model.Panels.SelectMany(panel => panel.Series).SelectMany(series => series.Points))
            words.Append(point.When).Append('\t').Append(point.Text).Append('\t').AppendLine(point.Doubt);
    }
}
