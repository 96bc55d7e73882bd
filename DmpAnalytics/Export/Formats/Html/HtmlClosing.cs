using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Html;

/// <summary>The generated chapter: what the report is about, what is missing, caveats, sources, definitions, notes.</summary>
internal sealed class HtmlClosing(ReportDocument document, StringBuilder html)
{
    /// <param name="noted">The notes whose mark already stands in the text, to lead back to.</param>
    public void Write(IReadOnlySet<int> noted)
    {
        html.Append("<section class=\"closing\" aria-labelledby=\"closing\">\n<h2 id=\"closing\">").Append(Word("closing")).Append("</h2>\n");
        Heading("closing.facts");
        html.Append("<dl class=\"facts\">");
        foreach (var fact in document.Facts) html.Append("<dt>").Append(Escaped(fact.Term)).Append("</dt><dd>").Append(Escaped(fact.Meaning)).Append("</dd>");
        html.Append("</dl>\n");
        List("closing.missing", document.Missing.Select(Escaped));
        List("closing.caveats", document.Caveats.Select(Escaped));
        List("closing.sources", document.Sources.IsEmpty ? [Word("closing.sources.none")] : document.Sources.Select(Source));
        if (!document.Definitions.IsEmpty)
        {
            Heading("closing.definitions");
            html.Append("<dl>");
            foreach (var definition in document.Definitions) html.Append("<dt>").Append(Escaped(definition.Term)).Append("</dt><dd>").Append(Escaped(definition.Meaning)).Append("</dd>");
            html.Append("</dl>\n");
        }

        if (!document.Notes.IsEmpty) Notes(noted);
        html.Append("</section>\n");
    }

    private void Notes(IReadOnlySet<int> noted)
    {
        Heading("closing.notes");
        html.Append("<ol class=\"notes\">");
        for (var note = 1; note <= document.Notes.Length; note++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"note-{note}\">").Append(Escaped(document.Notes[note - 1]));
            if (noted.Contains(note))
                html.Append(CultureInfo.InvariantCulture, $" <a href=\"#ref-{note}\" aria-label=\"{Word("closing.back")}, {note}\">↩</a>");
            html.Append("</li>\n");
        }

        html.Append("</ol>\n");
    }

    private string Source(Source source)
    {
        var title = source.TitleIsOurs ? $"[{source.Title}]" : source.Title;
        var dated = source.Published is { } published ? $", {Wording.Formats.Period(published, document.Language)}" : "";
        var address = source.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var web) && (web.Scheme == Uri.UriSchemeHttps || web.Scheme == Uri.UriSchemeHttp)
            ? $", <a href=\"{Escaped(web.AbsoluteUri)}\">{Escaped(url)}</a>"
            : "";
        return $"{Escaped($"{source.Publisher}, {title}{dated}")}{address} ({Escaped(SourceNames.Licence(source, document.Language))})";
    }

    private void List(string key, IEnumerable<string> entries)
    {
        var all = entries.ToImmutableArray();
        if (all.IsEmpty) return;
        Heading(key);
        html.Append("<ul>");
        foreach (var entry in all) html.Append("<li>").Append(entry).Append("</li>\n");
        html.Append("</ul>\n");
    }

    private void Heading(string key) => html.Append("<h3>").Append(Word(key)).Append("</h3>\n");

    private string Word(string key) => Escaped(Words.Get("Reports", key, document.Language));

    private static string Escaped(string text) => SvgText.Escaped(text);
}
