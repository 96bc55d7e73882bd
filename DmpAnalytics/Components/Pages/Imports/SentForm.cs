using DmpAnalytics.Import;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace DmpAnalytics.Components.Pages.Imports;

/// <summary>A plain form as it was sent, with its files.</summary>
internal static class SentForm
{
    /// <summary>Bytes of a form beside its files.</summary>
    private const long OtherBytes = 1024 * 1024;

    /// <summary>The form, if it is one of this site's pages and no larger than allowed; else the code of why not.</summary>
    public static async Task<(IFormCollection? Form, string? Refusal)> ReadAsync(HttpContext context, long mostBytes, IAntiforgery forgery, CancellationToken cancellationToken)
    {
        var most = mostBytes + OtherBytes;
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

    public static async Task<IReadOnlyList<ImportFile>> FilesAsync(IFormCollection form, CancellationToken cancellationToken)
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
}
