using System.Text.Json.Nodes;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.OpenApi;

namespace DmpAnalytics.Api;

/// <summary>What <c>/openapi/v1.json</c> says of the addresses that take something in: their body, their answer, their refusals.</summary>
internal static class ImportDescription
{
    public static void DescribeImport<T>(this RouteHandlerBuilder endpoint, string name, string tag = "imports") =>
        endpoint.WithName(name).WithTags(tag)
            .Produces<T>()
            .Produces<RefusalJson>(StatusCodes.Status400BadRequest, RefusalJson.ContentType)
            .Produces<RefusalJson>(StatusCodes.Status401Unauthorized, RefusalJson.ContentType)
            .Produces<RefusalJson>(StatusCodes.Status403Forbidden, RefusalJson.ContentType)
            .Produces<RefusalJson>(StatusCodes.Status404NotFound, RefusalJson.ContentType)
            .AddOpenApiOperationTransformer((operation, context, _) =>
            {
                var language = context.ApplicationServices.LanguageOfRequest();
                operation.Summary = Words.Get("Api", name, language);
                foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
                    parameter.Description = Words.Get("Api", $"parameter.{name}.{parameter.Name}", language);
                return Task.CompletedTask;
            });

    /// <summary>The same report when a second person or a later second lets it in (202), and when something keeps it out (422).</summary>
    public static RouteHandlerBuilder ReportsAlso(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<ImportReportJson>(StatusCodes.Status202Accepted).Produces<ImportReportJson>(StatusCodes.Status422UnprocessableEntity);

    /// <summary>A JSON body; described alone, so that who may ask is looked at before what is sent.</summary>
    public static RouteHandlerBuilder TakesJson<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.AddOpenApiOperationTransformer(async (operation, context, cancellationToken) => operation.RequestBody = new OpenApiRequestBody
        {
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(T), null, cancellationToken) },
            },
        });

    /// <summary>The fields of the form in which files are sent.</summary>
    public static RouteHandlerBuilder TakesFiles(this RouteHandlerBuilder endpoint) =>
        endpoint.AddOpenApiOperationTransformer((operation, context, _) =>
        {
            var language = context.ApplicationServices.LanguageOfRequest();
            var files = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                Description = Words.Get("Api", "field.files", language),
            };
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["multipart/form-data"] = new()
                    {
                        Schema = new OpenApiSchema
                        {
                            Type = JsonSchemaType.Object,
                            Required = new HashSet<string> { "files" },
                            Properties = ImportsApi.Fields.ToDictionary(field => field, IOpenApiSchema (field) => Field(field, language)).Append(new("files", files)).ToDictionary(),
                        },
                    },
                },
            };
            return Task.CompletedTask;
        });

    private static OpenApiSchema Field(string name, Language language) => new()
    {
        Type = JsonSchemaType.String,
        Description = Words.Get("Api", "field." + name, language),
        Enum = name switch
        {
            "mode" => [JsonValue.Create("add"), JsonValue.Create("replace")],
            "dry_run" => [JsonValue.Create("true"), JsonValue.Create("false")],
            _ => null,
        },
    };
}
