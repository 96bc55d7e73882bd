using System.Text.Json;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Package;
using DmpAnalytics.Export.Formats.Schemas;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Tests.Import;
using DmpAnalytics.Tests.Indicators;

namespace DmpAnalytics.Tests.Export.Formats.Schemas;

public class TableSchemaTests
{
    /// <summary>What the check refuses of a field alone, whatever stands beside it.</summary>
    private static readonly IssueCode[] OfOneField =
    [
        IssueCode.MissingValue, IssueCode.BadId, IssueCode.BadNumber, IssueCode.TooManyDecimals, IssueCode.NumberOutOfRange, IssueCode.NotPositive, IssueCode.BadPeriod,
        IssueCode.BadDate, IssueCode.BadYear, IssueCode.NotAllowed, IssueCode.BadCurrency, IssueCode.BadCountry, IssueCode.BadLanguage, IssueCode.BadUrl, IssueCode.NegativeValue, // of figures it depends on the unit
    ];

    private static readonly string[] Probes =
    [
        "", "x", "X", " x", "x ", "a b", "Été", "1x", new('a', 64), new('a', 65), "yes", "no", "EUR", "eur", "FRA", "fr", "FR", "fra",
        "0", "-0", "1", "-1", "1.5", "0.000001", "1,5", "1 000", "9200000000000", "9200000000001", "NaN", "inf", "999", "1000", "2012", "12012",
        "2012-13", "2012-06", "2012-06-15", "2012-6-1", "2012-Q2", "2012-Q5", "2012-S1", "2012-S3", "2005/2011", "2012-Q1/2012-Q2", "15/06/2012",
        "stock", "exact", "preferred", "promise", "press", "active", "dossiers.csv", "estimated", "estimated provisional", "estimated  provisional",
        "https://example.org/a", "http://example.org", "ftp://example.org", "example.org", "https://exa mple.org", "https:",
    ];

    /// <summary>What no schema can say and the check refuses.</summary>
    private static readonly string[] Stricter = ["1e3", "+1", "01", "0999", "1.0000001", ".5", "1.", "2011-02-30", "2012/2011"];

    public static TheoryData<string> Kinds => [.. ImportCatalog.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Schema_AndCheck_SayTheSameOfEveryField(string kind)
    {
        var schema = TableSchema.Find(kind)!;
        var fields = Json(schema).RootElement.GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!);

        var differences =
            from field in schema.Fields
            from probe in Probes
            where SchemaValidator.Accepts(fields[field.Rule.Name], probe) != IsAccepted(schema, field, probe)
            select $"{field.Rule.Name}: '{probe}'";
        Assert.Empty(differences);

        var laxer =
            from field in schema.Fields
            from probe in Stricter
            where !SchemaValidator.Accepts(fields[field.Rule.Name], probe) && IsAccepted(schema, field, probe)
            select $"{field.Rule.Name}: '{probe}'";
        Assert.Empty(laxer);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Schema_NamesEveryColumnInBothLanguages(string kind)
    {
        var definition = ImportCatalog.All.Single(each => each.Id == kind);
        using var json = Json(TableSchema.Find(kind)!);

        var fields = json.RootElement.GetProperty("fields").EnumerateArray().ToList();
        Assert.Equal(definition.Columns.Concat(definition.OptionalColumns), fields.Select(field => field.GetProperty("name").GetString()));
        Assert.All(fields.Append(json.RootElement), told =>
        {
            foreach (var name in new[] { "title", "titleFr", "titleEn", "description", "descriptionFr", "descriptionEn" }) Assert.NotEmpty(told.GetProperty(name).GetString()!);
        });
        Assert.All(fields.Where(field => field.TryGetProperty("example", out _)), field => Assert.True(SchemaValidator.Accepts(field, field.GetProperty("example").GetString()!)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Template_InEveryForm_IsReadWithoutAnIssue(string kind)
    {
        var schema = TableSchema.Find(kind)!;
        ImportFile[] templates =
        [
            new(kind + ".csv", SchemaTemplate.ForMachines(schema)),
            new(kind + "-excel.csv", SchemaTemplate.ForFrenchExcel(schema)),
            new(kind + ".xlsx", SchemaTemplate.Workbook(schema, Language.Fr)),
        ];

        foreach (var template in templates)
        {
            var mapped = MappedSet.Of([template], ShippedFigures.Reference, null);
            Assert.All(mapped, file => Assert.Empty(file.Proposed!.Questions));
            var read = ImportReader.Read([mapped.IsEmpty ? template : template with { Mapping = mapped[0].Proposed!.Mapping }], ShippedFigures.Reference);

            Assert.DoesNotContain(read.Issues, issue => issue.IsError);
            Assert.Equal((kind, 1), (read.Files[0].Kind, read.Files[0].Rows));
        }
    }

    [Fact]
    public void Numbers_OfAFrenchExcel_AreReadExactlyOrRefused()
    {
        var header = string.Join(';', ImportCatalog.All.Single(kind => kind.Id == "deflators").Columns);
        var certain = ImportReader.Read([Samples.File("indices.csv", $"\uFEFF{header}\nFRA;2012;98,6058;2015;datasets_cpi\n")], ShippedFigures.Reference);
        var doubtful = ImportReader.Read([Samples.File("indices.csv", $"\uFEFF{header}\nFRA;2012;98,605;2015;datasets_cpi\n")], ShippedFigures.Reference);

        Assert.Equal(98.6058m, Assert.Single(certain.DataSet.Deflators).Item.Index);
        Assert.Equal((IssueCode.BadNumber, "98,605"), (doubtful.Issues[0].Code, doubtful.Issues[0].Value));
    }

    private static JsonDocument Json(TableSchema schema) => JsonDocument.Parse(TableSchemaJson.Write(schema, Language.Fr, "https://example.org/s", "https://example.org/t"));

    private static bool IsAccepted(TableSchema schema, SchemaField field, string text)
    {
        var bytes = PackageCsv.Write(schema.Fields.Select(each => each.Rule.Name), [schema.Fields.Select(each => each == field ? text : each.Example)]);
        var issues = ImportReader.Read([new ImportFile("file.csv", bytes)], ShippedFigures.Reference).Issues;
        return !issues.Any(issue => issue.Column == field.Rule.Name && OfOneField.Contains(issue.Code) && !(issue.Code == IssueCode.NegativeValue && field.Rule.Form == FieldForm.Number));
    }
}
