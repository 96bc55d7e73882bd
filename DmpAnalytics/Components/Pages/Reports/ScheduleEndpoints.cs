using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Components.Pages.Imports;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Reports.Schedules;
using DmpAnalytics.Reports.Templates;
using Microsoft.AspNetCore.Antiforgery;

namespace DmpAnalytics.Components.Pages.Reports;

/// <summary>Sets up, pauses and removes schedules from the page of a report, and leads back to it with what came of it.</summary>
internal static class ScheduleEndpoints
{
    /// <summary>What can come of it, by its code.</summary>
    public static readonly string[] Outcomes = ["added", "paused", "resumed", "removed", "refused", "nothing"];

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost(AppUrls.ReportSchedules, ActAsync).RequireAuthorization(Permissions.ImportData).ExcludeFromDescription().DisableAntiforgery();

    private static async Task<SeeOther> ActAsync(HttpContext context, ScheduleDesk desk, Analyst analyst, IAntiforgery forgery, CancellationToken cancellationToken)
    {
        var preferences = Preferences.Of(context.Request);
        if (!context.Request.HasFormContentType || !await forgery.IsRequestValidAsync(context)) return new(AppUrls.Page(AppUrls.Reports, preferences.ForLinks));
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var (report, schedule, by) = (form["report"].ToString(), form["schedule"].ToString(), Actors.Of(context.User));
        var question = QuestionParameters.Read(form.Where(pair => QuestionParameters.All.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))).Value ?? new();
        var told = form["act"].ToString() switch
        {
            "add" => await AddAsync(report, question, form, preferences.Language),
            "pause" => await desk.PauseAsync(schedule, true, by, cancellationToken) ? "paused" : "nothing",
            "resume" => await desk.PauseAsync(schedule, false, by, cancellationToken) ? "resumed" : "nothing",
            "remove" => await desk.RemoveAsync(schedule, by, cancellationToken) ? "removed" : "nothing",
            _ => "nothing",
        };
        return new(AppUrls.Told(AppUrls.Report(report, TemplateCatalog.Find(report) is null ? new() : question, preferences.ForLinks), told) + "#schedules");

        async Task<string> AddAsync(string id, Question asked, IFormCollection said, Language language)
        {
            if (Timetable.Find(said["rhythm"].ToString()) is not { } rhythm) return "refused";
            if (TemplateCatalog.Find(id) is not null)
            {
                var resolved = await analyst.ResolveAsync(asked, cancellationToken);
                if (resolved.Value is not { } about) return "refused";
                asked = asked with { Programme = about.Programme.Id };
            }

            var formats = said["formats"].OfType<string>().Where(format => ReportFormats.Find(format) is not null);
            return await desk.AddAsync(id, asked, language, [.. formats], rhythm, by, cancellationToken) is null ? "refused" : "added";
        }
    }
}
