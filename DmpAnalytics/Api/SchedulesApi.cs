using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Schedules;
using DmpAnalytics.Reports.Schedules;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Storage.SavedReports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DmpAnalytics.Api;

/// <summary>Files of reports that are written unattended, with a token: listed, set up, paused, removed.</summary>
internal static class SchedulesApi
{
    private const string Tag = "schedules";

    public static void MapSchedules(this RouteGroupBuilder group)
    {
        var path = AppUrls.Schedules[AppUrls.Api.Length..];
        group.MapGet(path, ListAsync).RequireAuthorization(Permissions.ReadImports).DescribeImport<ScheduleJson[]>("schedules", Tag);
        group.MapPost(path, AddAsync).RequireAuthorization(Permissions.ImportData).DisableAntiforgery().TakesJson<NewScheduleJson>().DescribeImport<ScheduleJson>("schedule_add", Tag);
        group.MapPost(path + "/{schedule}/pause", (string schedule, HttpContext context, ScheduleDesk desk, TimeProvider time, CancellationToken token) => PauseAsync(schedule, true, context, desk, time, token))
            .RequireAuthorization(Permissions.ImportData).DisableAntiforgery().DescribeImport<ScheduleJson>("schedule_pause", Tag);
        group.MapPost(path + "/{schedule}/resume", (string schedule, HttpContext context, ScheduleDesk desk, TimeProvider time, CancellationToken token) => PauseAsync(schedule, false, context, desk, time, token))
            .RequireAuthorization(Permissions.ImportData).DisableAntiforgery().DescribeImport<ScheduleJson>("schedule_resume", Tag);
        group.MapDelete(path + "/{schedule}", RemoveAsync).RequireAuthorization(Permissions.ImportData).DisableAntiforgery().DescribeImport<ScheduleJson>("schedule_remove", Tag);
    }

    private static async Task<Ok<ScheduleJson[]>> ListAsync(HttpRequest request, ScheduleDesk desk, TimeProvider time, CancellationToken cancellationToken) =>
        TypedResults.Ok((await desk.ListAsync(null, cancellationToken)).Select(schedule => ScheduleJson.Of(schedule, time.GetUtcNow(), ApiLanguage.Of(request))).ToArray());

    private static async Task<IResult> AddAsync(HttpContext context, ScheduleDesk desk, Analyst analyst, TimeProvider time, CancellationToken cancellationToken)
    {
        var language = ApiLanguage.Of(context.Request);
        if (await JsonBody.ReadAsync<NewScheduleJson>(context.Request, cancellationToken) is not { Report: { } report } said) return Wrong(ProblemCode.MissingParameter, "report", "", language);
        if (!Code.TryParse<ReportRhythm>(said.Rhythm, out var rhythm)) return Wrong(ProblemCode.BadValue, "rhythm", said.Rhythm ?? "", language, [.. Code.All<ReportRhythm>()]);
        var formats = said.Formats ?? [];
        if (formats.Length == 0 || formats.FirstOrDefault(format => ReportFormats.Find(format) is null) is not null)
            return Wrong(ProblemCode.BadValue, "formats", string.Join(' ', formats), language, [.. ReportFormats.All.Select(format => format.Extension)]);
        if (said.Language is { } spoken && !Code.TryParse<Language>(spoken, out language)) return Wrong(ProblemCode.BadValue, "language", spoken, ApiLanguage.Of(context.Request), [.. Code.All<Language>()]);

        var question = QuestionParameters.Read(said.Parameters ?? []);
        if (!question.IsAnswered) return RefusalJson.Of(question.Problems, language);
        var asked = question.Value;
        if (TemplateCatalog.Find(report) is not null)
        {
            var resolved = await analyst.ResolveAsync(asked, cancellationToken);
            if (!resolved.IsAnswered) return RefusalJson.Of(resolved.Problems, language);
            asked = asked with { Programme = resolved.Value.Programme.Id };
        }

        return await desk.AddAsync(report, asked, language, [.. formats], rhythm, Actors.Of(context.User), cancellationToken) is { } added
            ? TypedResults.Ok(ScheduleJson.Of(added, time.GetUtcNow(), language))
            : Wrong(ProblemCode.UnknownValue, "report", report, language, [.. TemplateCatalog.All.Select(template => template.Id)]);
    }

    private static async Task<IResult> PauseAsync(string schedule, bool isPaused, HttpContext context, ScheduleDesk desk, TimeProvider time, CancellationToken cancellationToken)
    {
        await desk.PauseAsync(schedule, isPaused, Actors.Of(context.User), cancellationToken);
        return await desk.FindAsync(schedule, cancellationToken) is { } found
            ? TypedResults.Ok(ScheduleJson.Of(found, time.GetUtcNow(), ApiLanguage.Of(context.Request)))
            : RefusalJson.NoSuchAddress(context.Request);
    }

    private static async Task<IResult> RemoveAsync(string schedule, HttpContext context, ScheduleDesk desk, TimeProvider time, CancellationToken cancellationToken) =>
        await desk.FindAsync(schedule, cancellationToken) is { } found && await desk.RemoveAsync(schedule, Actors.Of(context.User), cancellationToken)
            ? TypedResults.Ok(ScheduleJson.Of(found, time.GetUtcNow(), ApiLanguage.Of(context.Request)))
            : RefusalJson.NoSuchAddress(context.Request);

    private static JsonHttpResult<RefusalJson> Wrong(ProblemCode code, string parameter, string value, Language language, params string[] allowed) =>
        RefusalJson.Of([new Problem(code, parameter, value) { Allowed = [.. allowed] }], language);
}

/// <summary>What is to be written when.</summary>
/// <param name="Report">A template, or the id of a report that is kept.</param>
/// <param name="Rhythm"><c>daily</c>, <c>weekly</c> or <c>on_change</c>.</param>
/// <param name="Formats">The endings of the files.</param>
/// <param name="Parameters">The question for a template, by its names in an address.</param>
/// <param name="Language">Of a template; else that of the reader.</param>
internal sealed record NewScheduleJson(string? Report, string? Rhythm, string[]? Formats, Dictionary<string, string>? Parameters, string? Language);

/// <summary>Why files could not be written.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Text">In the reader's language.</param>
internal sealed record ScheduleFaultJson(string Code, string Text);

/// <summary>Files of a report that are written unattended.</summary>
/// <param name="Id">By which it is paused and removed.</param>
/// <param name="Report">A template, or the id of a report that is kept.</param>
/// <param name="Parameters">The question for a template; empty for a report that is kept.</param>
/// <param name="Language">Of a template; null for a report that is kept.</param>
/// <param name="Formats">The endings of the files.</param>
/// <param name="Rhythm">When they are written.</param>
/// <param name="Paused">Whether nothing is written until it goes on.</param>
/// <param name="Folder">Within the folder of the server.</param>
/// <param name="At">When it was set up.</param>
/// <param name="Who">By whom.</param>
/// <param name="WrittenAt">When files were written last; null: never.</param>
/// <param name="Data">The data version of those files.</param>
/// <param name="Fault">Why it did not work the last time; null where it did.</param>
/// <param name="Next">The next morning it is due; null for one that goes by changes.</param>
internal sealed record ScheduleJson(
    string Id,
    string Report,
    IReadOnlyDictionary<string, string> Parameters,
    string? Language,
    IReadOnlyList<string> Formats,
    string Rhythm,
    bool Paused,
    string Folder,
    DateTimeOffset At,
    string Who,
    DateTimeOffset? WrittenAt,
    long? Data,
    ScheduleFaultJson? Fault,
    DateTimeOffset? Next)
{
    public static ScheduleJson Of(ReportSchedule schedule, DateTimeOffset now, Language language)
    {
        var (stored, progress) = (schedule.Stored, schedule.Stored.Progress);
        return new(
            stored.Id,
            stored.Report,
            QuestionParameters.Write(schedule.Parameters).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            schedule.Language is { } spoken ? Code.Of(spoken) : null,
            schedule.Formats,
            Code.Of(stored.Rhythm),
            stored.IsPaused,
            schedule.Folder,
            stored.At,
            stored.Who,
            progress.WrittenAt,
            progress.Data,
            progress.Fault is { } fault ? new(Code.Of(fault), ScheduleText.Fault(fault, language)) : null,
            stored.IsPaused ? null : Timetable.Next(stored.Rhythm, now));
    }
}
