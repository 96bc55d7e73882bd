using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Reports;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Api;

/// <summary>
/// Reports: the templates and the approved reports, and each filled for a question as a file, <c>/api/v1/reports/{template}.{format}</c> with the parameters of a
/// question.
/// </summary>
internal static class ReportsApi
{
    public static void MapReports(this RouteGroupBuilder group)
    {
        group.MapGet("/reports", ListAsync).DescribeJson<ReportListJson>("reports");
        group.MapGet("/reports/{report}", FileAsync).DescribeFile("report_file", ["text/markdown", .. ReportFormats.All.Select(format => format.MediaType.Split(';')[0]).Where(type => type != "text/markdown").Distinct()], [.. QuestionParameters.All]);
    }

    private static async Task<Ok<ReportListJson>> ListAsync(HttpRequest request, ReportShelf shelf, ReportFilling filling, CancellationToken cancellationToken)
    {
        var language = ApiLanguage.Of(request);
        var approved = new List<ApprovedReportJson>();
        foreach (var kept in await shelf.ListAsync(cancellationToken))
        {
            if (await shelf.ApprovedAsync(kept.Stored.Id, cancellationToken) is { Report: { } report, Approval: { } approval } read)
                approved.Add(new(read.Stored.Id, await filling.TitleAsync(report, cancellationToken), Code.Of(report.Language), read.Stored.Number, approval.At, approval.Data));
        }

        return TypedResults.Ok(new ReportListJson(
        [
            .. TemplateCatalog.All.Select(template => new ReportTemplateJson(
                template.Id,
                Words.Get("ReportTemplates", template.Id + ".name", language),
                Words.Get("ReportTemplates", template.Id + ".about", language),
                [.. ReportFormats.All.Where(format => format.IsAvailable()).Select(format => format.Extension)])),
        ],
        approved));
    }

    private static async Task<IResult> FileAsync(string report, HttpRequest request, Analyst analyst, ReportShelf shelf, ReportFilling filling, CancellationToken cancellationToken)
    {
        if (ReportFormats.OfFile(report) is not ({ } format, { Length: > 0 } name)) return RefusalJson.NoSuchAddress(request);
        if (TemplateCatalog.Find(name) is not { } template)
        {
            return await shelf.ApprovedAsync(name, cancellationToken) is { Report: { } kept, Approval: { } approval } read
                ? await WrittenAsync(await filling.FillAsync(kept, Root(request), cancellationToken, approval), format, "report", read.Stored.Id[..6], kept.Language, request.HttpContext, cancellationToken)
                : RefusalJson.NoSuchAddress(request);
        }

        var language = ApiLanguage.Of(request);
        var question = ApiParameters.Question(request);
        if (!question.IsAnswered) return RefusalJson.Of(question.Problems, language);
        var resolved = await analyst.ResolveAsync(question.Value, cancellationToken);
        if (!resolved.IsAnswered) return RefusalJson.Of(resolved.Problems, language);
        var filled = ReportFilling.Of(template, question.Value with { Programme = resolved.Value.Programme.Id }, language);
        var document = await filling.FillAsync(filled, Root(request), cancellationToken);
        return await WrittenAsync(document, format, template.Id, resolved.Value.Programme.Id, language, request.HttpContext, cancellationToken);
    }

    private static async Task<IResult> WrittenAsync(
        ReportDocument document, ReportFormat format, string id, string about, Language language, HttpContext context, CancellationToken cancellationToken)
    {
        if (!format.IsAvailable()) return TypedResults.Problem(Words.Get("Reports", $"format.{format.Extension}.none", language), statusCode: StatusCodes.Status503ServiceUnavailable);
        var name = document.FileName(id, about, format.Extension);
        if (format.HasData && await WithheldFiles.RefusalAsync(context, document.Sources, name, language, cancellationToken) is { } refusal) return refusal;

        var bytes = await context.RequestServices.GetRequiredService<ReportWriter>().WriteAsync(document, format, Permissions.IsGranted(context.User, Permissions.ReadLog), cancellationToken);
        return TypedResults.File(bytes, format.MediaType, name);
    }

    private static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}

/// <summary>What can be filled.</summary>
internal sealed record ReportListJson(IReadOnlyList<ReportTemplateJson> Templates, IReadOnlyList<ApprovedReportJson> Reports);

/// <param name="Id">As the address has it.</param>
/// <param name="Title">In its own language.</param>
/// <param name="Language">Of the report.</param>
/// <param name="Version">The one that was approved.</param>
/// <param name="ApprovedAt">When.</param>
/// <param name="Data">The data version on which it was.</param>
internal sealed record ApprovedReportJson(string Id, string Title, string Language, long Version, DateTimeOffset ApprovedAt, long Data);

/// <param name="Id">As the address has it.</param>
/// <param name="Name">In the language asked.</param>
/// <param name="About">What it says, in a sentence.</param>
/// <param name="Formats">The endings under which it can be had here.</param>
internal sealed record ReportTemplateJson(string Id, string Name, string About, IReadOnlyList<string> Formats);
