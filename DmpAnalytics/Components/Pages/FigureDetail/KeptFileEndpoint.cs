using DmpAnalytics.Analysis;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Components.Pages.FigureDetail;

/// <summary>The bytes of a file that an import kept, unchanged, as a download; the address is their SHA-256 and never changes.</summary>
internal static class KeptFileEndpoint
{
    public const string Pattern = AppUrls.Files + "/{sha256:regex(^[0-9a-f]{{64}}$)}";

    public static async Task<Results<FileContentHttpResult, NotFound>> Get(string sha256, Statements statements, HttpResponse response, CancellationToken cancellationToken)
    {
        if (await statements.KeptFileAsync(sha256, cancellationToken) is not { } file) return TypedResults.NotFound();
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(file.Bytes, "application/octet-stream", file.Name);
    }
}
