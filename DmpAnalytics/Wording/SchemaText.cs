using DmpAnalytics.Domain;
using DmpAnalytics.Import;

namespace DmpAnalytics.Wording;

/// <summary>What a schema says of a column, in words.</summary>
public static class SchemaText
{
    private const string Area = "Schemas";

    /// <summary>Whether a field may be empty, and a header lack the column.</summary>
    public static string Required(ImportField field, Language language) =>
        Words.Get(Area, field.IsRequired ? "required.yes" : field.IsExtra ? "required.extra" : "required.no", language);

    /// <summary>How a field is written, with the words allowed.</summary>
    public static string Form(ImportField field, Language language)
    {
        var form = Words.Get(Area, "form." + Code.Of(field.Form), language);
        return field.Allowed.IsEmpty ? form : $"{form} {string.Join(", ", field.Allowed)}";
    }
}
