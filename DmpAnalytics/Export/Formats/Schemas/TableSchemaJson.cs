using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Schemas;

/// <summary>
/// A schema as <a href="https://specs.frictionlessdata.io/table-schema/">Frictionless Table Schema</a>. What it refuses the check
/// refuses too; the check refuses more: numbers with an exponent or a sign +, days that no month has, references to nothing.
/// </summary>
public static class TableSchemaJson
{
    private const string Year = "[1-9][0-9]{3}";
    private const string Part = $"{Year}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="schema">The schema.</param>
    /// <param name="language">The language of <c>title</c> and <c>description</c>; both stand beside them.</param>
    /// <param name="address">Where the schema lies.</param>
    /// <param name="template">Where a file with one example line lies.</param>
    public static byte[] Write(TableSchema schema, Language language, string address, string template)
    {
        var made = new JsonObject { ["$schema"] = "https://specs.frictionlessdata.io/schemas/table-schema.json", ["name"] = schema.Kind };
        Told(made, schema.Title, schema.Description, language);
        made["path"] = address;
        made["resources"] = new JsonArray(new JsonObject { ["title"] = Words.Get("Schemas", "template.csv", language), ["path"] = template });
        made["fields"] = new JsonArray([.. schema.Fields.Select(field => Field(field, language))]);
        made["missingValues"] = new JsonArray("");
        if (!schema.Key.IsEmpty) made["primaryKey"] = new JsonArray([.. schema.Key.Select(column => JsonValue.Create(column))]);
        return JsonSerializer.SerializeToUtf8Bytes(made, Options);
    }

    private static JsonObject Field(SchemaField field, Language language)
    {
        var (type, format, constraints) = Rule(field.Rule);
        var made = new JsonObject { ["name"] = field.Rule.Name, ["type"] = type };
        if (format is not null) made["format"] = format;
        Told(made, field.Title, MeaningOf(field), language);
        if (field.Example.Length > 0) made["example"] = field.Example;
        if (field.Rule.IsRequired) constraints["required"] = true;
        if (constraints.Count > 0) made["constraints"] = constraints;
        return made;
    }

    /// <summary>What the field holds and how it is written.</summary>
    private static LocalText MeaningOf(SchemaField field)
    {
        var form = "form." + Code.Of(field.Rule.Form);
        return new(Joined(field.Meaning.Fr, Words.Get("Schemas", form, Language.Fr)), Joined(field.Meaning.En, Words.Get("Schemas", form, Language.En)));
    }

    private static string Joined(string meaning, string form) => meaning.Length == 0 ? form : $"{meaning} {form}";

    private static void Told(JsonObject made, LocalText title, LocalText description, Language language)
    {
        (made["title"], made["description"]) = (title.In(language), description.In(language));
        (made["titleFr"], made["descriptionFr"]) = (title.Fr, description.Fr);
        (made["titleEn"], made["descriptionEn"]) = (title.En, description.En);
    }

    private static (string Type, string? Format, JsonObject Constraints) Rule(ImportField field) => field.Form switch
    {
        FieldForm.NewId => Text($"^{ImportField.NewIdPattern}$"),
        FieldForm.Id => ("string", null, new() { ["minLength"] = 1, ["maxLength"] = 64, ["pattern"] = @"^\S(.*\S)?$" }),
        FieldForm.Period => Text($"^({Part}(/{Part})?|{Year}-Q[1-4]|{Year}-S[12])$"),
        FieldForm.Day => ("date", "default", []),
        FieldForm.Year => ("year", null, new() { ["minimum"] = Period.FirstYear, ["maximum"] = 9999 }),
        FieldForm.Number => ("number", null, new() { ["minimum"] = -Figure.Largest, ["maximum"] = Figure.Largest }),
        FieldForm.NumberFromZero => ("number", null, new() { ["minimum"] = 0, ["maximum"] = Figure.Largest }),
        FieldForm.NumberAboveZero => ("number", null, new() { ["minimum"] = 0.000001m, ["maximum"] = Figure.Largest }),
        FieldForm.Word => ("string", null, new() { ["enum"] = new JsonArray([.. field.Allowed.Select(word => JsonValue.Create(word))]) }),
        FieldForm.Words => Text($"^({string.Join('|', field.Allowed)})( ({string.Join('|', field.Allowed)}))*$"),
        FieldForm.Currency or FieldForm.Country => Text("^[A-Z]{3}$"),
        FieldForm.Language => Text("^[a-z]{2}$"),
        FieldForm.Address => ("string", "uri", new() { ["pattern"] = @"^[Hh][Tt][Tt][Pp][Ss]?:\S+$" }),
        _ => ("string", null, []),
    };

    private static (string Type, string? Format, JsonObject Constraints) Text(string pattern) => ("string", null, new() { ["pattern"] = pattern });
}
