using System.Globalization;
using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Api;

/// <summary>A file as it was imported; its bytes are at <c>/files/{sha256}</c>.</summary>
public sealed record ImportedFileJson(string Name, string Sha256, long Length);

/// <summary>An import: who, when (UTC), how many statements it brought, changed and found unchanged, and whether it was taken back.</summary>
public sealed record ImportJson(
    long Import, string At, string Who, string Mode, int New, int Changed, int Unchanged, long Data, IReadOnlyList<ImportedFileJson> Files, string? Draft,
    string? UndoneAt, string? UndoneBy, string? UndoneReason)
{
    public static ImportJson Of(ListedImport listed) => new(
        listed.Import.Id,
        UtcText.Of(listed.Import.At),
        listed.Import.Who,
        Code.Of(listed.Import.Mode),
        listed.Import.Added,
        listed.Import.Changed,
        listed.Import.Unchanged,
        listed.Import.Version,
        [.. listed.Import.Files.Select(file => new ImportedFileJson(file.Name, file.Sha256, file.Length))],
        listed.Draft?.Id,
        listed.Undone is { } undone ? UtcText.Of(undone.At) : null,
        listed.Undone?.Who,
        listed.Undone?.Note);
}

/// <summary>Why an import is taken back.</summary>
public sealed record UndoJson(string? Reason);

/// <summary>What taking an import back did: the data version made, statements that no longer count, statements that say again what they said.</summary>
public sealed record UndoneJson(long Import, long Data, int Withdrawn, int Restored);

/// <summary>Files over the interface: sent with a token, judged and compared as on the page, let in or not, taken back.</summary>
internal static class ImportsApi
{
    private const long FormBytes = 1024 * 1024;

    /// <summary>What may be said beside the files.</summary>
    internal static readonly string[] Fields = ["mapping", "source", "mode", "dry_run", "acknowledge"];

    public static void MapImportsApi(this RouteGroupBuilder group)
    {
        group.MapGet("/imports", ListAsync).RequireAuthorization(Permissions.ReadImports).DescribeImport<IReadOnlyList<ImportJson>>("imports");
        group.MapGet("/imports/{id}", OneAsync).RequireAuthorization(Permissions.ReadImports).DescribeImport<ImportJson>("import");
        group.MapPost("/imports", SendAsync).RequireAuthorization(Permissions.ImportData).DisableAntiforgery().TakesFiles().ReportsAlso().DescribeImport<ImportReportJson>("import_send");
        group.MapPost("/imports/{id}/undo", UndoAsync).RequireAuthorization(Permissions.ImportData).DisableAntiforgery().TakesJson<UndoJson>().DescribeImport<UndoneJson>("import_undo");
    }

    private static async Task<IResult> ListAsync(ImportBook book, CancellationToken cancellationToken) =>
        TypedResults.Ok((await book.ImportsAsync(cancellationToken)).Select(ImportJson.Of).ToList());

    private static async Task<IResult> OneAsync(string id, HttpRequest request, ImportBook book, CancellationToken cancellationToken) =>
        await FindAsync(id, book, cancellationToken) is { } listed ? TypedResults.Ok(ImportJson.Of(listed)) : RefusalJson.NoSuchAddress(request);

    /// <summary>
    /// <c>multipart/form-data</c>: one or more <c>files</c>; <c>mapping</c>, the name of a kept one or its JSON; <c>source</c>;
    /// <c>mode</c>; <c>dry_run</c>; <c>acknowledge</c>, the reason for which all warnings are let in.
    /// </summary>
    private static async Task<IResult> SendAsync(
        HttpContext context, DraftDesk desk, DraftReviews reviews, DraftRelease release, MappingShelf shelf, DraftRules rules, CancellationToken cancellationToken)
    {
        var language = ApiLanguage.Of(context.Request);
        var most = rules.MostBytes + FormBytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most;
        if (!context.Request.HasFormContentType) return Wrong(ProblemCode.MissingParameter, "files", "", language);
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = most, ValueCountLimit = 64 }, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException)
        {
            return Wrong(ProblemCode.BadValue, "files", "", language);
        }

        var unknown = form.Keys.FirstOrDefault(key => !Fields.Contains(key));
        if (unknown is not null) return Wrong(ProblemCode.UnknownParameter, unknown, form[unknown].ToString(), language);
        if (form["mode"].ToString() is not ("" or "add" or "replace") and { } mode) return Wrong(ProblemCode.BadValue, "mode", mode, language, "add", "replace");
        if (form["dry_run"].ToString() is not ("" or "true" or "false") and { } dry) return Wrong(ProblemCode.BadValue, "dry_run", dry, language, "true", "false");

        Mapping? mapping = null;
        if (form["mapping"].ToString() is { Length: > 0 } said && (mapping = await MappingAsync(said, shelf, cancellationToken)) is null)
            return Wrong(ProblemCode.BadValue, "mapping", said, language);

        var by = Actors.Of(context.User);
        var files = await FilesAsync(form, mapping, cancellationToken);
        var source = form["source"].ToString() is { Length: > 0 } named ? named : null;
        var opened = await desk.OpenAsync(files, by, form["mode"] == "replace" ? ImportMode.Replace : ImportMode.Add, source, cancellationToken);
        if (opened.Draft is not { } draft) return Wrong(opened.Refusal == DraftRefusal.NoFile ? ProblemCode.MissingParameter : ProblemCode.BadValue, "files", Code.Of(opened.Refusal!.Value), language);

        var review = await reviews.OfAsync(draft, null, cancellationToken);
        if (form["acknowledge"].ToString() is { Length: > 0 } reason) review = await AcknowledgeAsync(review, reason, by, desk, reviews, cancellationToken);
        if (form["dry_run"] == "true")
        {
            await desk.DiscardAsync(draft.Id, "dry_run", by, cancellationToken);
            return TypedResults.Ok(ImportReportJson.Of(review, review.Refusal is { } open ? Code.Of(open) : "checked", null, null));
        }

        var outcome = await release.ReleaseAsync(draft.Id, by, review.Digest.Length == 0 ? null : review.Digest, null, cancellationToken);
        if (outcome.Status == ReleaseStatus.SecondPerson) await release.SubmitAsync(draft.Id, null, cancellationToken);
        var report = ImportReportJson.Of(outcome.Review ?? review, Code.Of(outcome.Status), outcome.Version?.Import, outcome.Version?.Number);
        return outcome.Status switch
        {
            ReleaseStatus.Released or ReleaseStatus.NothingNew => TypedResults.Ok(report),
            ReleaseStatus.SecondPerson => TypedResults.Json(report, statusCode: StatusCodes.Status202Accepted),
            _ => TypedResults.Json(report, statusCode: StatusCodes.Status422UnprocessableEntity),
        };
    }

    private static async Task<IResult> UndoAsync(string id, HttpContext context, ImportBook book, CancellationToken cancellationToken)
    {
        var language = ApiLanguage.Of(context.Request);
        if (await FindAsync(id, book, cancellationToken) is not { } listed) return RefusalJson.NoSuchAddress(context.Request);
        if (await ReasonAsync(context.Request, cancellationToken) is not { } reason) return Wrong(ProblemCode.MissingParameter, "reason", "", language);
        var outcome = await book.UndoAsync(listed.Import.Id, Actors.Of(context.User), reason, cancellationToken);
        return outcome.Version is { } version
            ? TypedResults.Ok(new UndoneJson(listed.Import.Id, version.Number, outcome.Rows.Withdrawn, outcome.Rows.Restored))
            : Wrong(ProblemCode.BadValue, "id", Code.Of(outcome.Status), language, [.. outcome.Needed]);
    }

    /// <summary>Null for a body that says none, or is no JSON.</summary>
    private static async Task<string?> ReasonAsync(HttpRequest request, CancellationToken cancellationToken) =>
        (await JsonBody.ReadAsync<UndoJson>(request, cancellationToken))?.Reason is { } said && !string.IsNullOrWhiteSpace(said) ? said : null;

    private static async Task<ListedImport?> FindAsync(string id, ImportBook book, CancellationToken cancellationToken) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await book.FindAsync(number, cancellationToken) : null;

    private static async Task<Mapping?> MappingAsync(string said, MappingShelf shelf, CancellationToken cancellationToken) =>
        said.TrimStart().StartsWith('{') ? MappingJson.TryRead(said, out var read) ? read : null : (await shelf.FindAsync(said, cancellationToken))?.Mapping;

    private static async Task<DraftReview> AcknowledgeAsync(
        DraftReview review, string reason, Actor by, DraftDesk desk, DraftReviews reviews, CancellationToken cancellationToken)
    {
        foreach (var warnings in review.Warnings.Where(group => group.Acknowledged is null))
            await desk.AcknowledgeAsync(review, warnings.Code, reason, by, cancellationToken);
        return await reviews.OfAsync((await desk.FindAsync(review.Draft.Id, cancellationToken))!, null, cancellationToken);
    }

    private static async Task<List<ImportFile>> FilesAsync(IFormCollection form, Mapping? mapping, CancellationToken cancellationToken)
    {
        var files = new List<ImportFile>();
        foreach (var sent in form.Files.Where(file => file.FileName.Length > 0))
        {
            var bytes = new byte[sent.Length];
            await using var stream = sent.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, cancellationToken);
            var file = new ImportFile(sent.FileName, bytes);
            files.Add(mapping is null || MappedSet.IsCanonical(file) ? file : file with { Mapping = mapping });
        }

        return files;
    }

    private static JsonHttpResult<RefusalJson> Wrong(ProblemCode code, string parameter, string value, Language language, params string[] allowed) =>
        RefusalJson.Of([new Problem(code, parameter, value) { Allowed = [.. allowed] }], language);
}
