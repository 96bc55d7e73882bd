using System.Globalization;
using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;

namespace DmpAnalytics.Api;

/// <summary>When a draft is let in: at once without <paramref name="At"/>, else at that second, as ISO 8601 with its zone.</summary>
public sealed record ReleaseJson(string? At);

/// <summary>A draft that waits for a second person, let in over the interface.</summary>
internal static class ReleaseApi
{
    public static void MapReleaseApi(this RouteGroupBuilder group) =>
        group.MapPost("/imports/{draft}/release", ReleaseAsync).RequireAuthorization(Permissions.ReleaseData).DisableAntiforgery()
            .TakesJson<ReleaseJson>().ReportsAlso().DescribeImport<ImportReportJson>("import_release");

    private static async Task<IResult> ReleaseAsync(string draft, HttpContext context, DraftRelease release, CancellationToken cancellationToken)
    {
        if (await SaidAsync(context.Request, cancellationToken) is not { } said)
            return RefusalJson.Of([new Problem(ProblemCode.BadValue, "at", "")], ApiLanguage.Of(context.Request));

        var by = Actors.Of(context.User);
        DateTimeOffset? at = null;
        if (said.At is { } text)
        {
            if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
                return RefusalJson.Of([new Problem(ProblemCode.BadValue, "at", text)], ApiLanguage.Of(context.Request));
            at = moment;
        }

        var outcome = at is { } second
            ? await release.ScheduleAsync(draft, by, second, null, null, cancellationToken)
            : await release.ReleaseAsync(draft, by, null, null, cancellationToken);
        if (outcome.Review is not { } review) return RefusalJson.NoSuchAddress(context.Request);
        var report = ImportReportJson.Of(review, Code.Of(outcome.Status), outcome.Version?.Import, outcome.Version?.Number);
        return outcome.Status switch
        {
            ReleaseStatus.Scheduled => TypedResults.Json(report, statusCode: StatusCodes.Status202Accepted),
            _ when outcome.IsRefused => TypedResults.Json(report, statusCode: StatusCodes.Status422UnprocessableEntity),
            _ => TypedResults.Ok(report),
        };
    }

    /// <summary>Nothing said is at once; null for a body that is no such JSON.</summary>
    private static async Task<ReleaseJson?> SaidAsync(HttpRequest request, CancellationToken cancellationToken) =>
        request.ContentType is null ? new(null) : await JsonBody.ReadAsync<ReleaseJson>(request, cancellationToken);
}
