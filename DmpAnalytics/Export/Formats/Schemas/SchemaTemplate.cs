using System.IO.Compression;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Annotated;
using DmpAnalytics.Export.Formats.Package;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Schemas;

/// <summary>A file to be filled in: the header of a kind and one line that is right. Each form can be handed in as it is.</summary>
public static class SchemaTemplate
{
    private static readonly string[] Headings = ["column.name", "column.title", "column.required", "column.form", "column.example"];

    /// <summary>The canonical form: UTF-8, comma, decimal point.</summary>
    public static byte[] ForMachines(TableSchema schema) => PackageCsv.Write(Names(schema), [Examples(schema)]);

    /// <summary>What a French Excel opens with a double click: byte order mark, semicolon, decimal comma.</summary>
    public static byte[] ForFrenchExcel(TableSchema schema) =>
        CsvWriter.Write(Names(schema), [[.. schema.Fields.Select(field => (CsvCell)Local(field))]], CsvDialect.FrenchExcel);

    /// <summary>A workbook: the table, and a sheet that says what each column holds.</summary>
    public static byte[] Workbook(TableSchema schema, Language language)
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var entry = Entry(archive, WorkbookParts.TableSheet)) Table(schema, entry);
            using (var entry = Entry(archive, WorkbookParts.ReportSheet)) Columns(schema, language, entry);
            using (var entry = Entry(archive, WorkbookParts.Styles)) SheetStyles.Write(entry);
            foreach (var (path, text) in WorkbookParts.Frame(schema.Kind, Words.Get("Schemas", "columns", language), hasNotes: false))
            {
                using var writer = new StreamWriter(Entry(archive, path));
                writer.Write(text);
            }
        }

        return output.ToArray();
    }

    private static IEnumerable<string> Names(TableSchema schema) => schema.Fields.Select(field => field.Rule.Name);

    private static IEnumerable<string> Examples(TableSchema schema) => schema.Fields.Select(field => field.Example);

    private static string Local(SchemaField field) =>
        field.Rule.Form is Import.FieldForm.Number or Import.FieldForm.NumberAboveZero or Import.FieldForm.NumberFromZero ? field.Example.Replace('.', ',') : field.Example;

    private static void Table(TableSchema schema, Stream output)
    {
        using var sheet = new SheetWriter(output, 1, [.. schema.Fields.Select(field => Math.Clamp(field.Example.Length, 12, 40))]);
        Row(sheet, 1, Names(schema), SheetStyle.Heading);
        Row(sheet, 2, Examples(schema), SheetStyle.Plain);
        sheet.Finish();
    }

    private static void Columns(TableSchema schema, Language language, Stream output)
    {
        using var sheet = new SheetWriter(output, 1, 18, 30, 14, 70, 30);
        Row(sheet, 1, Headings.Select(key => Words.Get("Schemas", key, language)), SheetStyle.Heading);
        foreach (var (index, field) in schema.Fields.Index())
        {
            Row(sheet, index + 2, [field.Rule.Name, field.Title.In(language), SchemaText.Required(field.Rule, language), SchemaText.Form(field.Rule, language), field.Example], SheetStyle.Wrapped);
        }

        sheet.Finish();
    }

    private static void Row(SheetWriter sheet, int number, IEnumerable<string> cells, SheetStyle style)
    {
        sheet.BeginRow(number);
        foreach (var (column, text) in cells.Index()) sheet.Text(column, text, style);
        sheet.EndRow();
    }

    private static Stream Entry(ZipArchive archive, string path) => archive.CreateEntry(path, CompressionLevel.Fastest).Open();
}
