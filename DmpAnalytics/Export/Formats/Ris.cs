using System.Globalization;

namespace DmpAnalytics.Export.Formats;

/// <summary>An entry in RIS, type DATA, a field a line.</summary>
public static class Ris
{
    public static string Of(Quotation quotation)
    {
        var edition = quotation.Edition;
        (string Tag, string Value)[] fields =
        [
            ("TY", "DATA"),
            ("TI", quotation.Title),
            ("AU", "DmpAnalytics"),
            ("PY", edition.Day.Year.ToString(CultureInfo.InvariantCulture)),
            ("DA", edition.Day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)),
            ("ET", edition.Data.ToString(CultureInfo.InvariantCulture)),
            ("N1", Notes.Of(quotation)),
            ("UR", quotation.FrozenLink),
            ("Y2", edition.Today.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)),
            ("LA", Domain.Code.Of(quotation.Language)),
            ("ER", ""),
        ];
        return string.Concat(fields.Select(field => $"{field.Tag}  - {field.Value.ReplaceLineEndings(" ")}\r\n"));
    }
}
