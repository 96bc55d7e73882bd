using System.Collections.Immutable;
using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Export;
using DmpAnalytics.Export.Formats.Evidence;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Api;

/// <summary>
/// The files of charts, numbers and figures: <c>/download/{charts|indicators|figures}/{id}.{format}</c> with the parameters
/// of the page. They are described in <c>docs/quoting.md</c>, not in the description of the interface.
/// </summary>
public static class DownloadsApi
{
    public static void MapDownloads(this IEndpointRouteBuilder app) => app.MapGet(AppUrls.DownloadPattern, GetAsync).RequireAuthorization(Permissions.Read).ExcludeFromDescription();

    private static async Task<IResult> GetAsync(
        string kind, string file, HttpRequest request, Analyst analyst, DataReader reader, CancellationToken cancellationToken)
    {
        var dot = file.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !Code.TryParse<QuotationKind>(kind, out var kindOf) || ExportCatalog.Find(file[(dot + 1)..]) is not { } format)
            return RefusalJson.NoSuchAddress(request);

        ImmutableArray<Problem> wrong = [.. ApiParameters.Presentation(request)];
        if (!wrong.IsEmpty) return RefusalJson.Of(wrong, ApiLanguage.Of(request));
        var id = file[..dot];
        var quotation = kindOf switch
        {
            QuotationKind.Charts => await ChartAsync(id, request, analyst, cancellationToken),
            QuotationKind.Indicators => await NumberAsync(id, request, analyst, cancellationToken),
            _ => await FigureAsync(id, request, analyst, reader, cancellationToken),
        };
        if (quotation is null || !format.Serves(kindOf)) return RefusalJson.NoSuchAddress(request);
        if (quotation.Value is not { } quoted) return RefusalJson.Of(quotation.Problems, ApiLanguage.Of(request));
        if (format.HasData
            && await WithheldFiles.RefusalAsync(request.HttpContext, quoted.Sources, $"{quoted.FileName}.{format.Extension}", quoted.Language, cancellationToken) is { } refusal) return refusal;
        return format.Write is { } write
            ? TypedResults.File(write(quoted), format.MediaType, $"{quoted.FileName}.{format.Extension}")
            : await EvidenceAsync(id, quoted, format, request, analyst, cancellationToken);
    }

    /// <summary>The pack of a number; who may not read the log finds it there by its hashes alone.</summary>
    private static async Task<IResult> EvidenceAsync(
        string id, Quotation quotation, ExportFormat format, HttpRequest request, Analyst analyst, CancellationToken cancellationToken)
    {
        var outcome = await analyst.AnswerAsync(id, quotation.Question with { Data = quotation.Edition.Data }, cancellationToken);
        if (!outcome.IsAnswered) return RefusalJson.Of(outcome.Problems, ApiLanguage.Of(request));
        var services = request.HttpContext.RequestServices;
        var reference = await analyst.ReferenceAsync(outcome.Value.Question.Data, cancellationToken);
        var isInside = Permissions.IsGranted(request.HttpContext.User, Permissions.ReadLog);
        var bytes = await services.GetRequiredService<EvidencePacks>().OfNumberAsync(
            outcome.Value, quotation, reference, AnswerBytes.Of(outcome.Value, reference, quotation.Language, services), isInside, cancellationToken);
        request.HttpContext.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(bytes, format.MediaType, $"{quotation.FileName}.{format.Extension}");
    }

    private static async Task<Outcome<Quotation>?> ChartAsync(string id, HttpRequest request, Analyst analyst, CancellationToken cancellationToken)
    {
        if (ChartCatalog.Find(id) is not { } definition) return null;
        var asked = definition.Read(ApiParameters.Pairs(request), ApiLanguage.Of(request));
        if (!asked.IsAnswered) return asked.Problems;
        var model = await ChartCatalog.BuildAsync(analyst, definition, asked.Value, cancellationToken);
        return model.IsAnswered ? ChartQuotation.Of(model.Value, Root(request)) : model.Problems;
    }

    private static async Task<Outcome<Quotation>?> NumberAsync(string id, HttpRequest request, Analyst analyst, CancellationToken cancellationToken)
    {
        var question = QuestionParameters.Read(ApiParameters.Pairs(request));
        if (!question.IsAnswered) return question.Problems;
        var answer = await analyst.AnswerAsync(id, question.Value, cancellationToken);
        if (!answer.IsAnswered) return answer.Problems;
        var data = answer.Value.Question.Data;
        return AnswerQuotation.Of(
            answer.Value,
            question.Value,
            await analyst.ReferenceAsync(data, cancellationToken),
            await analyst.EditionAsync(data, cancellationToken),
            ApiLanguage.Of(request),
            Root(request));
    }

    private static async Task<Outcome<Quotation>?> FigureAsync(
        string id, HttpRequest request, Analyst analyst, DataReader reader, CancellationToken cancellationToken)
    {
        var question = QuestionParameters.Read(ApiParameters.Pairs(request));
        if (!question.IsAnswered) return question.Problems;
        var resolved = await analyst.ResolveAsync(new() { Data = question.Value.Data }, cancellationToken);
        if (!resolved.IsAnswered) return resolved.Problems;
        var data = resolved.Value.Data;
        if (await reader.FigureAsync(id, data, cancellationToken) is not { } figure) return null;
        return FigureQuotation.Of(
            figure,
            await analyst.ReferenceAsync(data, cancellationToken),
            await analyst.EditionAsync(data, cancellationToken),
            ApiLanguage.Of(request),
            Root(request));
    }

    private static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
