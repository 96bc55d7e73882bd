using DmpAnalytics.Accounts;
using DmpAnalytics.Export.Formats.Schemas;

namespace DmpAnalytics.Api;

/// <summary>The schemas of the kinds of file and files to be filled in: <c>/schemas/{kind}.json</c>, <c>.csv</c>, <c>-excel.csv</c>, <c>.xlsx</c>.</summary>
internal static class SchemasApi
{
    private const string Excel = "-excel";
    private const string CsvType = "text/csv; charset=utf-8; header=present";
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapSchemas(this IEndpointRouteBuilder app)
    {
        Map(app, ".json", (schema, request) =>
        {
            var origin = $"{request.Scheme}://{request.Host}";
            var json = TableSchemaJson.Write(
                schema, ApiLanguage.Of(request), origin + AppUrls.SchemaFile(schema.Kind, ".json"), origin + AppUrls.SchemaFile(schema.Kind, ".csv"));
            return TypedResults.Bytes(json, "application/json; charset=utf-8");
        });
        Map(app, ".csv", (schema, _) => TypedResults.File(SchemaTemplate.ForMachines(schema), CsvType, schema.Kind + ".csv"));
        Map(app, Excel + ".csv", (schema, _) => TypedResults.File(SchemaTemplate.ForFrenchExcel(schema), CsvType, schema.Kind + Excel + ".csv"));
        Map(app, ".xlsx", (schema, request) => TypedResults.File(SchemaTemplate.Workbook(schema, ApiLanguage.Of(request)), WorkbookType, schema.Kind + ".xlsx"));
    }

    private static void Map(IEndpointRouteBuilder app, string ending, Func<TableSchema, HttpRequest, IResult> file) =>
        app.MapGet($"{AppUrls.Schemas}/{{kind}}{ending}", (string kind, HttpRequest request) =>
                TableSchema.Find(kind) is { } schema ? file(schema, request) : RefusalJson.NoSuchAddress(request))
            .RequireAuthorization(Permissions.Read)
            .WithOrder(ending.StartsWith(Excel, StringComparison.Ordinal) ? -1 : 0)
            .ExcludeFromDescription();
}
