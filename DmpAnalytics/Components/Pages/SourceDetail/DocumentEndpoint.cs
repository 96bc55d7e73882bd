using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Components.Pages.Imports;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Antiforgery;

namespace DmpAnalytics.Components.Pages.SourceDetail;

/// <summary>The form of a source's page that attaches a document; it leads back to the page, which tells what came of it.</summary>
internal static class DocumentEndpoint
{
    private const string Attached = "attached";

    public static void Map(WebApplication app) =>
        app.MapPost(AppUrls.Sources + "/{id}/documents", AttachAsync).RequireAuthorization(Permissions.ImportData).ExcludeFromDescription().DisableAntiforgery();

    /// <summary>What came of it, where the address says so and <see cref="Words"/> has a sentence for it.</summary>
    public static string? ToldBy(HttpRequest request, Language language) => request.Query["told"].ToString() is { Length: > 0 } told
        ? told == Attached ? Words.Get("Sources", "attach.done", language) : Words.Find("Imports", "told." + told, language)
        : null;

    private static async Task<SeeOther> AttachAsync(
        HttpContext context, string id, SourceDesk desk, Analyst analyst, PageNews news, IAntiforgery forgery, CancellationToken cancellationToken)
    {
        var (form, refusal) = await SentForm.ReadAsync(context, SourceDesk.MostBytes, forgery, cancellationToken);
        if (form is null) return Back(refusal!);
        if (await SentForm.FilesAsync(form, cancellationToken) is not [var file, ..]) return Back("no_file");
        var reference = await analyst.ReferenceAsync(null, cancellationToken);
        var (_, why) = await desk.AttachAsync(id, reference, file, Actors.Of(context.User), cancellationToken);
        if (why is { } said) return Back("document_" + Code.Of(said));

        // A document belongs to no data version: pages kept as they were sent would not show it before the next one.
        news.Tell();
        return Back(Attached);

        SeeOther Back(string code) => new(AppUrls.Told(AppUrls.Source(id, Preferences.Of(context.Request).ForLinks), code));
    }
}
