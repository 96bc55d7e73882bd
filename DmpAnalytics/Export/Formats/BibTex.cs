using System.Globalization;
using System.Text;

namespace DmpAnalytics.Export.Formats;

/// <summary>An entry for BibTeX: <c>@misc</c> with title, day, sources and the frozen address.</summary>
public static class BibTex
{
    public static string Of(Quotation quotation)
    {
        var edition = quotation.Edition;
        (string Name, string Value)[] fields =
        [
            ("author", "{DmpAnalytics}"),
            ("title", $"{{{Escaped(quotation.Title)}}}"),
            ("year", edition.Day.Year.ToString(CultureInfo.InvariantCulture)),
            ("month", edition.Day.Month.ToString(CultureInfo.InvariantCulture)),
            ("version", edition.Data.ToString(CultureInfo.InvariantCulture)),
            ("note", Escaped(Notes.Of(quotation))),
            ("url", quotation.FrozenLink),
            ("urldate", edition.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("language", quotation.Language == Domain.Language.Fr ? "french" : "english"),
        ];
        var key = string.Create(CultureInfo.InvariantCulture, $"dmpanalytics_{quotation.Id}_v{edition.Data}");
        return $"@misc{{{key},\n{string.Join(",\n", fields.Select(field => $"  {field.Name} = {{{field.Value}}}"))}\n}}\n";
    }

    /// <summary>Signs that mean something to TeX.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var letter in text)
        {
            escaped.Append(letter switch
            {
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => "\\" + letter,
                '\u202F' or '\u00A0' => "~",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }
}
