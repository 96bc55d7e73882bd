using DmpAnalytics.Analysis;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Api;

/// <summary>
/// Reports: the templates, and each filled for a question as a file, <c>/api/v1/reports/{template}.{format}</c> with the parameters of a
/// question. They are described in <c>docs/reports.md</c>, not in the description of the interface.
/// </summary>
internal static class ReportsApi
{
    public static void MapReports(this RouteGroupBuilder group)
    {
        group.MapGet("/reports", Templates).ExcludeFromDescription();
        group.MapGet("/reports/{file}", FileAsync).ExcludeFromDescription();
    }

    private static Ok<ReportListJson> Templates(HttpRequest request)
    {
        var language = ApiLanguage.Of(request);
        return TypedResults.Ok(new ReportListJson(
        [
            .. TemplateCatalog.All.Select(template => new ReportTemplateJson(
                template.Id,
                Words.Get("ReportTemplates", template.Id + ".name", language),
                Words.Get("ReportTemplates", template.Id + ".about", language),
                [.. ReportFormats.All.Where(format => format.IsAvailable()).Select(format => format.Extension)])),
        ]));
    }

    private static async Task<IResult> FileAsync(string file, HttpRequest request, Analyst analyst, ReportFilling filling, CancellationToken cancellationToken)
    {
        var dot = file.LastIndexOf('.');
        if (dot <= 0 || ReportFormats.Find(file[(dot + 1)..]) is not { } format || TemplateCatalog.Find(file[..dot]) is not { } template)
            return RefusalJson.NoSuchAddress(request);

        var language = ApiLanguage.Of(request);
        var question = ApiParameters.Question(request);
        if (!question.IsAnswered) return RefusalJson.Of(question.Problems, language);
        var resolved = await analyst.ResolveAsync(question.Value, cancellationToken);
        if (!resolved.IsAnswered) return RefusalJson.Of(resolved.Problems, language);
        if (!format.IsAvailable())
            return TypedResults.Problem(Words.Get("Reports", $"format.{format.Extension}.none", language), statusCode: StatusCodes.Status503ServiceUnavailable);

        var report = ReportFilling.Of(template, question.Value with { Programme = resolved.Value.Programme.Id }, language);
        var document = await filling.FillAsync(report, $"{request.Scheme}://{request.Host}{request.PathBase}", cancellationToken);
        return TypedResults.File(await format.WriteAsync(document, cancellationToken), format.MediaType, document.FileName(template.Id, resolved.Value.Programme.Id, format.Extension));
    }
}

/// <summary>What can be filled.</summary>
internal sealed record ReportListJson(IReadOnlyList<ReportTemplateJson> Templates);

/// <param name="Id">As the address has it.</param>
/// <param name="Name">In the language asked.</param>
/// <param name="About">What it says, in a sentence.</param>
/// <param name="Formats">The endings under which it can be had here.</param>
internal sealed record ReportTemplateJson(string Id, string Name, string About, IReadOnlyList<string> Formats);
