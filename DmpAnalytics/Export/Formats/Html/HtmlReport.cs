using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Html;

/// <summary>A report as one web page that needs nothing else: no script, no request, its charts drawn in it, ready to be printed.</summary>
public static class HtmlReport
{
    /// <summary>The page may load nothing; in a browser of the site as in a file.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /// <param name="document">What it says.</param>
    public static byte[] Of(ReportDocument document) => Encoding.UTF8.GetBytes(Page(document, isPaper: false));

    /// <param name="document">What it says.</param>
    /// <param name="isPaper">The tables of the charts stand at its end.</param>
    public static string Page(ReportDocument document, bool isPaper)
    {
        ArgumentNullException.ThrowIfNull(document);
        return $"""
            <!DOCTYPE html>
            <html lang="{Code.Of(document.Language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="DmpAnalytics">
            <title>{SvgText.Escaped(document.Title)}</title>
            <style>
            {HtmlStyles.OfFile}
            </style>
            </head>
            <body>
            {Body(document, isPaper)}
            </body>
            </html>

            """;
    }

    /// <summary>The report alone, to stand within a page of the site that has its style sheet.</summary>
    /// <param name="document">What it says.</param>
    /// <param name="isInside">Whether the page has a title of its own.</param>
    public static string Within(ReportDocument document, bool isInside = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        return $"<div class=\"report\" lang=\"{Code.Of(document.Language)}\">\n{Head(document, isInside ? "h2" : "h1")}\n{new HtmlWriter(document, isPaper: false).All()}\n</div>";
    }

    private static string Body(ReportDocument document, bool isPaper)
    {
        var html = new HtmlWriter(document, isPaper);
        return $"""
            <div class="report">
            <header>
            {Head(document)}
            </header>
            {html.Contents()}
            <main>
            {html.Parts()}
            </main>
            {(isPaper ? "" : $"<footer><p class=\"subtle\">{SvgText.Escaped(Words.Get("Reports", "closing.made", document.Language))}</p></footer>")}
            </div>
            """;
    }

    private static string Head(ReportDocument document, string heading = "h1") =>
        $"<{heading}>{SvgText.Escaped(document.Title)}</{heading}>\n<p class=\"subtitle\">{SvgText.Escaped(document.Subtitle)}</p>";
}
