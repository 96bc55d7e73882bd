using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Import.Mappings;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Components.Pages.Imports;

/// <summary>What the plain forms of the way in send: each ends in an address that says what came of it.</summary>
internal static class ImportEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder app)
    {
        app.MapPost(AppUrls.ImportUpload, UploadAsync).RequireAuthorization(Permissions.ImportData).ExcludeFromDescription().DisableAntiforgery();
        app.MapPost(AppUrls.Import + "/{draft}/files", ReplaceAsync).RequireAuthorization(Permissions.ImportData).ExcludeFromDescription().DisableAntiforgery();
        app.MapPost(AppUrls.Import + "/{draft}/documents", AttachAsync).RequireAuthorization(Permissions.ImportData).ExcludeFromDescription().DisableAntiforgery();
        app.MapPost(AppUrls.ImportUndo, UndoAsync).RequireAuthorization(Permissions.ImportData).ExcludeFromDescription().DisableAntiforgery();
        app.MapPost(AppUrls.ImportMappings, RemoveMappingAsync).RequireAuthorization(Permissions.ImportData).ExcludeFromDescription().DisableAntiforgery();
        app.MapGet(AppUrls.ImportMappings + "/{name}.json", MappingAsync).RequireAuthorization(Permissions.ReadImports).ExcludeFromDescription();
    }

    private static async Task<SeeOther> UploadAsync(HttpContext context, DraftDesk desk, DraftRules rules, IAntiforgery forgery, CancellationToken cancellationToken)
    {
        var language = Preferences.Of(context.Request).ForLinks;
        var (form, refusal) = await SentForm.ReadAsync(context, rules.MostBytes, forgery, cancellationToken);
        if (form is null) return Told(refusal!, language);
        var files = await SentForm.FilesAsync(form, cancellationToken);
        var opened = await desk.OpenAsync(files, Actors.Of(context.User), form["mode"] == "replace", cancellationToken);
        return opened.Draft is { } draft ? See(AppUrls.Draft(draft.Id, null, language)) : Told(Code.Of(opened.Refusal!.Value), language);
    }

    private static async Task<SeeOther> ReplaceAsync(
        HttpContext context, string draft, DraftDesk desk, DraftRules rules, IAntiforgery forgery, CancellationToken cancellationToken)
    {
        var language = Preferences.Of(context.Request).ForLinks;
        var (form, refusal) = await SentForm.ReadAsync(context, rules.MostBytes, forgery, cancellationToken);
        if (form is null) return Back(draft, refusal!, language);
        var replaces = form["replaces"].ToString();
        var changed = await desk.AddFilesAsync(draft, await SentForm.FilesAsync(form, cancellationToken), replaces.Length == 0 ? null : replaces, cancellationToken);
        return changed.Refusal is { } why ? Back(draft, Code.Of(why), language) : See(AppUrls.Draft(draft, null, language));
    }

    private static async Task<SeeOther> AttachAsync(
        HttpContext context, string draft, DraftDesk desk, SourceDesk sources, DraftReviews reviews, IAntiforgery forgery, CancellationToken cancellationToken)
    {
        var language = Preferences.Of(context.Request).ForLinks;
        var (form, refusal) = await SentForm.ReadAsync(context, SourceDesk.MostBytes, forgery, cancellationToken);
        if (form is null) return Back(draft, refusal!, language);
        if (await desk.FindAsync(draft, cancellationToken) is not { } found) return Told("unknown", language);
        var review = await reviews.OfAsync(found, null, cancellationToken);
        var files = await SentForm.FilesAsync(form, cancellationToken);
        if (files.Count == 0) return Back(draft, "no_file", language);
        var (_, why) = await sources.AttachAsync(form["source"].ToString(), review.Reference, files[0], Actors.Of(context.User), cancellationToken);
        return why is { } said ? Back(draft, "document_" + Code.Of(said), language) : See(AppUrls.Draft(draft, Code.Of(DraftStep.Sources), language) + "#documents");
    }

    private static async Task<SeeOther> UndoAsync(HttpContext context, ImportBook book, IAntiforgery forgery, CancellationToken cancellationToken)
    {
        var language = Preferences.Of(context.Request).ForLinks;
        var (form, refusal) = await SentForm.ReadAsync(context, 0, forgery, cancellationToken);
        if (form is null) return Told(refusal!, language);
        if (!long.TryParse(form["import"], System.Globalization.CultureInfo.InvariantCulture, out var import)) return Told("undo_unknown", language);
        var reason = form["reason"].ToString();
        if (string.IsNullOrWhiteSpace(reason)) return See(AppUrls.Told(AppUrls.ImportsOf(language, import), "no_reason"));
        return Told("undo_" + Code.Of((await book.UndoAsync(import, Actors.Of(context.User), reason, cancellationToken)).Status), language);
    }

    private static async Task<SeeOther> RemoveMappingAsync(HttpContext context, MappingShelf shelf, IAntiforgery forgery, CancellationToken cancellationToken)
    {
        var language = Preferences.Of(context.Request).ForLinks;
        var (form, refusal) = await SentForm.ReadAsync(context, 0, forgery, cancellationToken);
        if (form is null) return Told(refusal!, language);
        return Told(await shelf.RemoveAsync(form["name"].ToString(), cancellationToken) ? "mapping_removed" : "no_mapping", language);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> MappingAsync(string name, MappingShelf shelf, CancellationToken cancellationToken) =>
        await shelf.FindAsync(name, cancellationToken) is { } named
            ? TypedResults.Bytes(System.Text.Encoding.UTF8.GetBytes(MappingJson.Write(named.Mapping)), "application/json", named.Name + ".json")
            : TypedResults.NotFound();

    private static SeeOther Told(string code, Language? language) => See(AppUrls.Told(AppUrls.ImportsOf(language), code));

    private static SeeOther Back(string draft, string code, Language? language) => See(AppUrls.Told(AppUrls.Draft(draft, null, language), code));

    private static SeeOther See(string address) => new(address);
}
