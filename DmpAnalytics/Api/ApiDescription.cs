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

    private static readonly string[] Indicators = ["indicators", "indicator", "card", "series", "vintages", "over_regions", "over_programmes", "question"];

    private static readonly string[] WholeData = ["versions", "changes", "changes_feed", "datapackage", "package_file", "catalogue", "findings"];

    private static readonly string[] Reports = ["reports", "report_file", "reports_feed", "report_feed"];

    /// <summary>Names an endpoint and describes the parameters it reads from the address, what it answers, and its refusals.</summary>
    /// <param name="endpoint">The address.</param>
    /// <param name="name">The id of the operation, and the key of its texts.</param>
    /// <param name="filters">The parameters of its address.</param>
    /// <param name="isList">Whether it has those of a list too.</param>
    /// <param name="withoutData">Whether it is asked without a data version.</param>
    public static void Describe<T>(this RouteHandlerBuilder endpoint, string name, IEnumerable<string> filters, bool isList = false, bool withoutData = false)
    {
        endpoint.Produces<T>(StatusCodes.Status200OK, "application/json", name is "card" ? [] : ["text/csv"]);
        IEnumerable<string> all = isList ? filters.Union(ListFilter.Common) : filters.Union(["data", .. Analysis.QuestionParameters.Presentation]);
        endpoint.Describe(name, withoutData ? all.Except(["data"]) : all);
    }

    /// <summary>The same for an answer that is a file.</summary>
    public static void DescribeFile(this RouteHandlerBuilder endpoint, string name, string contentType, params string[] filters) =>
        endpoint.DescribeFile(name, [contentType], filters);

    /// <summary>The same for a file that comes in several forms.</summary>
    public static void DescribeFile(this RouteHandlerBuilder endpoint, string name, string[] contentTypes, params string[] filters) =>
        endpoint.Produces<string>(StatusCodes.Status200OK, contentTypes[0], contentTypes[1..]).Describe(name, filters.Append("lang"));

    /// <summary>The same for an answer that comes as JSON alone.</summary>
    public static void DescribeJson<T>(this RouteHandlerBuilder endpoint, string name) =>
        endpoint.Produces<T>(StatusCodes.Status200OK, "application/json").Describe(name, ["lang"]);

    private static void Describe(this RouteHandlerBuilder endpoint, string name, IEnumerable<string> parameters)
    {
        var names = parameters.ToList();
        endpoint
            .WithName(name)
            .WithTags(Indicators.Contains(name) ? "indicators" : WholeData.Contains(name) ? "data" : Reports.Contains(name) ? "reports" : "reference")
            .Produces<RefusalJson>(StatusCodes.Status400BadRequest, RefusalJson.ContentType)
            .Produces<RefusalJson>(StatusCodes.Status404NotFound, RefusalJson.ContentType)
            .AddOpenApiOperationTransformer((operation, context, _) =>
            {
                var language = context.ApplicationServices.LanguageOfRequest();
                operation.Summary = Words.Get(Area, name, language);
                operation.Parameters ??= [];
                foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>().Where(each => each.In == ParameterLocation.Path))
                    parameter.Description = Words.Get(Area, "parameter." + parameter.Name, language);
                foreach (var parameter in names)
                    operation.Parameters.Add(InQuery(name, parameter, language));
                ApiExample.Of(name).ShowIn(operation);
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
                    new() { Name = "data", Description = Words.Get(Area, "group.data", language) },
                    new() { Name = "reports", Description = Words.Get(Area, "group.reports", language) },
                    new() { Name = "schedules", Description = Words.Get(Area, "group.schedules", language) },
                    new() { Name = "imports", Description = Words.Get(Area, "group.imports", language) },
                    new() { Name = "reference", Description = Words.Get(Area, "group.reference", language) },
                };
                return Task.CompletedTask;
            });
        });
    }

    internal static Language LanguageOfRequest(this IServiceProvider services) =>
        services.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context ? ApiLanguage.Of(context.Request) : Language.En;

    private static OpenApiParameter InQuery(string operation, string name, Language language) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = Words.Find(Area, $"parameter.{operation}.{name}", language) ?? Words.Get(Area, "parameter." + name, language),
        Schema = new OpenApiSchema
        {
            Type = name switch
            {
                "data" or "limit" or "version" => JsonSchemaType.Integer,
                "bounds" or "breaks" => JsonSchemaType.Boolean,
                _ => JsonSchemaType.String,
            },
            Enum = name switch
            {
                "every" => Choices(Code.All<Every>()),
                "denominator" => Choices(Code.All<Denominator>()),
                "lang" => Choices(Code.All<Language>()),
                "format" => Choices(ApiFormat.Names),
                _ => null,
            },
        },
    };

    private static List<JsonNode> Choices(IEnumerable<string> values) => [.. values.Select(value => JsonValue.Create(value))];
}
