using System.Net;
using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.ExitArchive;

/// <summary>The first page of an exit archive, in both languages: what is in it, of when, and how it is used without the program.</summary>
internal static class ArchiveCover
{
    private const string Area = "ExitArchive";

    private static readonly string[] Parts = ["data", "database", "files", "log", "sums"];

    /// <param name="version">The data version.</param>
    /// <param name="day">When it was made.</param>
    /// <param name="leftOut">Pages that were too many to write.</param>
    public static byte[] Write(long version, DateOnly day, int leftOut)
    {
        var sections = string.Join('\n', Enum.GetValues<Language>().Select(language => Section(version, day, leftOut, language)));
        return Encoding.UTF8.GetBytes(
            $$"""
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>DmpAnalytics</title>
            <style>:root { color-scheme: light dark } body { max-width: 720px; margin: 48px auto; padding: 0 24px; font: 16px/1.5 system-ui, sans-serif } h1 { margin: 40px 0 16px; font-size: 24px; line-height: 32px }</style></head>
            <body><main>
            {{sections}}
            </main></body></html>

            """);
    }

    private static string Section(long version, DateOnly day, int leftOut, Language language)
    {
        var code = Code.Of(language);
        var parts = string.Join('\n', Parts.Select(part => $"<li>{Text(part, language)}</li>"));
        var missing = leftOut == 0 ? "" : $"<p>{Text("left_out", language, Wording.Formats.Number(leftOut, language))}</p>";
        return
            $"""
            <section lang="{code}">
            <h1>{Text("title", language)}</h1>
            <p>{Text("of", language, Wording.Formats.Date(day, language), Wording.Formats.Number(version, language))}</p>
            <ul>
            <li><a href="pages/{code}/overview.html">{Text("pages", language)}</a></li>
            {parts}
            </ul>
            {missing}
            <p>{Text("verify", language)}</p>
            </section>
            """;
    }

    private static string Text(string key, Language language, params object[] texts) => WebUtility.HtmlEncode(Words.Format(Area, key, language, texts));
}
