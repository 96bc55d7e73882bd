using System.Text.Json.Nodes;
using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using DmpAnalytics.Export;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Api;

/// <summary>Files that hold the figures of a source whose licence forbids copies: auditors alone take them, and the log tells it.</summary>
internal static class WithheldFiles
{
    /// <summary>403 with the first of the sources that forbid it; null where none does, and for an auditor, after the log was told what he takes.</summary>
    public static async Task<IResult?> RefusalAsync(
        HttpContext context, IEnumerable<Source> sources, string file, Language language, CancellationToken cancellationToken)
    {
        Source[] withheld = [.. sources.Where(source => Licences.ForbidCopies(source.Licence))];
        if (withheld.Length == 0) return null;
        if (!Permissions.IsGranted(context.User, Permissions.ReadWithheld))
        {
            return TypedResults.Problem(
                Licences.Refusal(withheld[0], language), statusCode: StatusCodes.Status403Forbidden, title: Words.Get("Quote", "forbidden.title", language));
        }

        await context.RequestServices.GetRequiredService<LogWriter>().WriteAsync(
            new(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow(), Actors.Of(context.User), LogAction.WithheldExported, new(LogSubjectKind.Export, file))
            {
                After = new() { ["sources"] = new JsonArray([.. withheld.Select(source => JsonValue.Create(source.Id))]) },
            },
            cancellationToken);
        context.Response.Headers.CacheControl = "private, no-store";
        return null;
    }
}
