using System.Text;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats;

/// <summary>The read-me of an archive: what it is, what to mind, what each file and column is, how to quote it.</summary>
internal static class ReadMe
{
    private static readonly string[] Files =
        ["data.csv", "data-excel-fr.csv", "data.xlsx", "metadata.json", "definitions.csv", "sources.csv", "citation.txt", "citation.bib", "citation.ris"];

    public static string Of(Quotation quotation)
    {
        var text = new StringBuilder();
        text.Append("# ").AppendLine(quotation.Title).AppendLine();
        text.AppendLine(quotation.About).AppendLine();
        text.AppendLine(Say("readme.version", Citations.VersionOf(quotation), Formats(quotation.Edition.Today), quotation.FrozenLink)).AppendLine();
        Heading("readme.caveats");
        foreach (var caveat in quotation.Caveats.DefaultIfEmpty(Say("readme.caveats.none"))) text.Append("- ").AppendLine(caveat);
        Heading("readme.files");
        foreach (var file in Files) text.Append("- `").Append(file).Append("` ").AppendLine(Say("file." + file.Replace('-', '_')));
        Heading("readme.columns");
        foreach (var column in quotation.Data.Columns) text.Append("- `").Append(column).Append("` ").AppendLine(Say("column." + column));
        text.AppendLine().AppendLine(Say("readme.guard"));
        Heading("readme.definitions");
        foreach (var definition in quotation.Definitions) text.Append("- ").Append(definition.Term).Append(ResultText.Colon(quotation.Language)).AppendLine(definition.Meaning);
        Heading("readme.sources");
        foreach (var source in quotation.Sources)
            text.Append("- ").Append(SourceNames.Full(source, quotation.Language)).Append(" (").Append(SourceNames.Licence(source, quotation.Language)).AppendLine(")");
        Heading("readme.cite");
        text.AppendLine(Citations.Full(quotation));
        return text.ToString();

        void Heading(string key) => text.AppendLine().Append("## ").AppendLine(Say(key)).AppendLine();

        string Say(string key, params object[] texts) => Words.Format("Quote", key, quotation.Language, texts);

        string Formats(DateOnly day) => Wording.Formats.Date(day, quotation.Language);
    }
}
