using System.Globalization;
using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Export.Formats.Annotated;
using DmpAnalytics.Import.Drafts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Components.Pages.DraftDetail;

/// <summary>Files that a draft and its sources give back.</summary>
internal static class DraftEndpoints
{
    /// <summary>Documents may come from anywhere: nothing in them runs, loads or leads anywhere. A browser shows no PDF in a sandbox, and runs none as a page.</summary>
    private const string PagePolicy = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'";

    private const string PdfPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    public static void MapDrafts(this IEndpointRouteBuilder app)
    {
        app.MapGet(AppUrls.Import + "/{draft}/marked/{file}", MarkedAsync).RequireAuthorization(Permissions.ReadImports).ExcludeFromDescription();
        app.MapGet(AppUrls.Documents + "/{sha256:regex(^[0-9a-f]{{64}}$)}", DocumentAsync).RequireAuthorization(Permissions.Read).ExcludeFromDescription();
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> MarkedAsync(
        string draft, string file, DraftDesk desk, DraftReviews reviews, HttpRequest request, CancellationToken cancellationToken)
    {
        var form = Path.GetExtension(file);
        if (form is not (".csv" or ".xlsx") || !int.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var place)) return TypedResults.NotFound();
        if (await desk.FindAsync(draft, cancellationToken) is not { } found || place >= found.Files.Count || EndedDraft.Of(found) is not null) return TypedResults.NotFound();
        var review = await reviews.OfAsync(found, null, cancellationToken);
        var kind = form == ".csv" ? AnnotatedForm.Csv : AnnotatedForm.Workbook;
        var own = review.Files[place].File;
        var language = Preferences.Of(request).Language;
        using var output = new MemoryStream();
        return AnnotatedFile.TryWrite(own, review.Issues, kind, language, output)
            ? TypedResults.Bytes(output.ToArray(), form == ".csv" ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", AnnotatedFile.NameOf(own, kind, language))
            : TypedResults.NotFound();
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> DocumentAsync(string sha256, SourceDesk sources, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await sources.DocumentAsync(sha256, cancellationToken) is not { } found) return TypedResults.NotFound();
        response.Headers.ContentSecurityPolicy = found.Document.MediaType == DocumentType.Pdf ? PdfPolicy : PagePolicy;
        response.Headers.ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("inline") { FileNameStar = found.Document.Name }.ToString();
        response.Headers.CacheControl = "private, max-age=86400, immutable";
        return TypedResults.Bytes(found.Bytes, found.Document.MediaType);
    }
}
