using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Import.Mappings;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Components.Pages.Imports;

/// <summary>What the plain forms of the way in send: each ends in an address that says what came of it.</summary>
internal static class ImportEndpoints
{
    /// <summary>Bytes of a form beside its files.</summary>
    private const long FormBytes = 1024 * 1024;

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
        var (form, refusal) = await FormAsync(context, rules.MostBytes, forgery, cancellationToken);
        if (form is null) return Told(refusal!, language);
        var files = await FilesAsync(form, cancellationToken);
        var opened = await desk.OpenAsync(files, Actors.Of(context.User), form["mode"] == "replace", cancellationToken);
        return opened.Draft is { } draft ? See(AppUrls.Draft(draft.Id, null, language)) : Told(Code.Of(opened.Refusal!.Value), language);
    }

    private static async Task<SeeOther> ReplaceAsync(
        HttpContext context, string draft, DraftDesk desk, DraftRules rules, IAntiforgery forgery, CancellationToken cancellationToken)
    {
        var language = Preferences.Of(context.Request).ForLinks;
        var (form, refusal) = await FormAsync(context, rules.MostBytes, forgery, cancellationToken);
        if (form is null) return Back(draft, refusal!, language);
        var replaces = form["replaces"].ToString();
        var changed = await desk.AddFilesAsync(draft, await FilesAsync(form, cancellationToken), replaces.Length == 0 ? null : replaces, cancellationToken);
        return changed.Refusal is { } why ? Back(draft, Code.Of(why), language) : See(AppUrls.Draft(draft, null, language));
    }

    private static async Task<SeeOther> AttachAsync(
        HttpContext context, string draft, DraftDesk desk, SourceDesk sources, DraftReviews reviews, IAntiforgery forgery, CancellationToken cancellationToken)
    {
        var language = Preferences.Of(context.Request).ForLinks;
        var (form, refusal) = await FormAsync(context, SourceDesk.MostBytes, forgery, cancellationToken);
        if (form is null) return Back(draft, refusal!, language);
        if (await desk.FindAsync(draft, cancellationToken) is not { } found) return Told("unknown", language);
        var review = await reviews.OfAsync(found, null, cancellationToken);
        var files = await FilesAsync(form, cancellationToken);
        if (files.Count == 0) return Back(draft, "no_file", language);
        var (_, why) = await sources.AttachAsync(form["source"].ToString(), review.Reference, files[0], Actors.Of(context.User), cancellationToken);
        return why is { } said ? Back(draft, "document_" + Code.Of(said), language) : See(AppUrls.Draft(draft, Code.Of(DraftStep.Sources), language) + "#documents");
    }

    private static async Task<SeeOther> UndoAsync(HttpContext context, ImportBook book, IAntiforgery forgery, CancellationToken cancellationToken)
    {
        var language = Preferences.Of(context.Request).ForLinks;
        var (form, refusal) = await FormAsync(context, FormBytes, forgery, cancellationToken);
        if (form is null) return Told(refusal!, language);
        if (!long.TryParse(form["import"], System.Globalization.CultureInfo.InvariantCulture, out var import)) return Told("undo_unknown", language);
        var reason = form["reason"].ToString();
        if (string.IsNullOrWhiteSpace(reason)) return See(AppUrls.Told(AppUrls.ImportsOf(language, import), "no_reason"));
        return Told("undo_" + Code.Of((await book.UndoAsync(import, Actors.Of(context.User), reason, cancellationToken)).Status), language);
    }

    private static async Task<SeeOther> RemoveMappingAsync(HttpContext context, MappingShelf shelf, IAntiforgery forgery, CancellationToken cancellationToken)
    {
        var language = Preferences.Of(context.Request).ForLinks;
        var (form, refusal) = await FormAsync(context, FormBytes, forgery, cancellationToken);
        if (form is null) return Told(refusal!, language);
        return Told(await shelf.RemoveAsync(form["name"].ToString(), cancellationToken) ? "mapping_removed" : "no_mapping", language);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> MappingAsync(string name, MappingShelf shelf, CancellationToken cancellationToken) =>
        await shelf.FindAsync(name, cancellationToken) is { } named
            ? TypedResults.Bytes(System.Text.Encoding.UTF8.GetBytes(MappingJson.Write(named.Mapping)), "application/json", named.Name + ".json")
            : TypedResults.NotFound();

    /// <summary>The form, if it is one of this site's pages and no larger than allowed; else the code of why not.</summary>
    private static async Task<(IFormCollection? Form, string? Refusal)> FormAsync(HttpContext context, long mostBytes, IAntiforgery forgery, CancellationToken cancellationToken)
    {
        var most = mostBytes + FormBytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most;
        if (context.Request.ContentLength > most) return (null, "too_large");
        if (!context.Request.HasFormContentType) return (null, "no_file");
        try
        {
            var form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = most, ValueCountLimit = 64 }, cancellationToken);
            return await forgery.IsRequestValidAsync(context) ? (form, null) : (null, "stale_form");
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException)
        {
            return (null, unreadable is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } ? "too_large" : "unreadable_form");
        }
    }

    private static async Task<IReadOnlyList<ImportFile>> FilesAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        var files = new List<ImportFile>();
        foreach (var sent in form.Files.Where(file => file.FileName.Length > 0))
        {
            var bytes = new byte[sent.Length];
            await using var stream = sent.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, cancellationToken);
            files.Add(new(sent.FileName, bytes));
        }

        return files;
    }

    private static SeeOther Told(string code, Language? language) => See(AppUrls.Told(AppUrls.ImportsOf(language), code));

    private static SeeOther Back(string draft, string code, Language? language) => See(AppUrls.Told(AppUrls.Draft(draft, null, language), code));

    private static SeeOther See(string address) => new(address);
}
