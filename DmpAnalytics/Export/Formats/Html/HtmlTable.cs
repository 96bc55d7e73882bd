using System.Collections.Immutable;
using System.Text;

namespace DmpAnalytics.Export.Formats.Html;

/// <summary>A table that scrolls within its own frame, the first cell of each row its header.</summary>
internal static class HtmlTable
{
    /// <param name="html">The page.</param>
    /// <param name="caption">As text.</param>
    /// <param name="columns">Headings as text.</param>
    /// <param name="rows">Cells as markup.</param>
    /// <param name="notes">Marks of notes, as markup.</param>
    public static void Write(
        StringBuilder html, string caption, ImmutableArray<(string Heading, bool IsNumber)> columns, IEnumerable<IEnumerable<string>> rows, string notes = "")
    {
        html.Append("<div class=\"frame\" tabindex=\"0\" role=\"group\" aria-label=\"").Append(SvgText.Escaped(caption)).Append("\"><table><caption>")
            .Append(SvgText.Escaped(caption)).Append(notes).Append("</caption><thead><tr>");
        foreach (var (heading, isNumber) in columns)
            html.Append(isNumber ? "<th scope=\"col\" class=\"figure\">" : "<th scope=\"col\">").Append(SvgText.Escaped(heading)).Append("</th>");
        html.Append("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            foreach (var (index, cell) in row.Index())
            {
                var tag = index == 0 ? "th" : "td";
                html.Append('<').Append(tag).Append(index == 0 ? " scope=\"row\"" : "").Append(columns[index].IsNumber ? " class=\"figure\">" : ">").Append(cell).Append("</").Append(tag).Append('>');
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }
}
