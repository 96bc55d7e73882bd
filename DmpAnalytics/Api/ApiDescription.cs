using System.Text.Json.Nodes;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DmpAnalytics.Api;

/// <summary>What <c>/openapi/v1.json</c> says of an endpoint, in the language of the reader.</summary>
internal static class ApiDescription
{
    private const string Area = "Api";

    /// <summary>Names an endpoint and describes the parameters it reads from the address, and its refusals.</summary>
    public static void Describe(this RouteHandlerBuilder endpoint, string name, params IEnumerable<string> filters)
    {
        var parameters = filters.Union(ListFilter.Common).ToList();
        endpoint
            .WithName(name)
            .WithTags(name is "indicators" or "indicator" or "card" or "series" ? "indicators" : "reference")
            .Produces<RefusalJson>(StatusCodes.Status400BadRequest, RefusalJson.ContentType)
            .Produces<RefusalJson>(StatusCodes.Status404NotFound, RefusalJson.ContentType)
            .AddOpenApiOperationTransformer((operation, context, _) =>
            {
                var language = context.ApplicationServices.LanguageOfRequest();
                operation.Summary = Words.Get(Area, name, language);
                operation.Parameters ??= [];
                foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>().Where(each => each.In == ParameterLocation.Path))
                    parameter.Description = Words.Get(Area, "parameter.id", language);
                foreach (var parameter in parameters)
                    operation.Parameters.Add(InQuery(parameter, language));
                return Task.CompletedTask;
            });
    }

    public static void AddApiDescription(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddOpenApi("v1", options =>
        {
            options.CreateSchemaReferenceId = type => type.Type == typeof(ValueJson) || type.Type == typeof(ValueJson?)
                ? null
                : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
            options.AddSchemaTransformer((schema, context, _) =>
            {
                var type = context.JsonTypeInfo.Type;
                if (type == typeof(decimal)) schema.Type = JsonSchemaType.Number;
                if (type == typeof(decimal?)) schema.Type = JsonSchemaType.Number | JsonSchemaType.Null;
                if (type == typeof(ValueJson?) || type == typeof(ValueJson)) schema.Type = JsonSchemaType.Number | JsonSchemaType.String | JsonSchemaType.Null;
                if (type == typeof(decimal) || type == typeof(decimal?)) schema.Format = null;
                return Task.CompletedTask;
            });
            options.AddDocumentTransformer((document, context, _) =>
            {
                var language = context.ApplicationServices.LanguageOfRequest();
                document.Info.Title = Words.Get(Area, "title", language);
                document.Info.Version = "1";
                document.Info.Description = Words.Get(Area, "description", language);
                document.Tags = new HashSet<OpenApiTag>
                {
                    new() { Name = "indicators", Description = Words.Get(Area, "group.indicators", language) },
                    new() { Name = "reference", Description = Words.Get(Area, "group.reference", language) },
                };
                return Task.CompletedTask;
            });
        });
    }

    private static Language LanguageOfRequest(this IServiceProvider services) =>
        services.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context ? ApiLanguage.Of(context.Request) : Language.En;

    private static OpenApiParameter InQuery(string name, Language language) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = Words.Get(Area, "parameter." + name, language),
        Schema = new OpenApiSchema
        {
            Type = name switch
            {
                "data" => JsonSchemaType.Integer,
                "bounds" or "breaks" => JsonSchemaType.Boolean,
                _ => JsonSchemaType.String,
            },
            Enum = name switch
            {
                "every" => Choices(Code.All<Every>()),
                "denominator" => Choices(Code.All<Denominator>()),
                "lang" => Choices(Code.All<Language>()),
                "format" => Choices(ApiParameters.Formats),
                _ => null,
            },
        },
    };

    private static List<JsonNode> Choices(IEnumerable<string> values) => [.. values.Select(value => JsonValue.Create(value))];
}
