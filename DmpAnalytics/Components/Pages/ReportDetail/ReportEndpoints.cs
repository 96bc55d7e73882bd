using DmpAnalytics.Accounts;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Components.Pages.Imports;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Reports;
using DmpAnalytics.Reports.Templates;
using Microsoft.AspNetCore.Antiforgery;

namespace DmpAnalytics.Components.Pages.ReportDetail;

/// <summary>Begins a report: from a template as it is filled, or as a copy of another one. Ends where it is written.</summary>
internal static class ReportEndpoints
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost(AppUrls.ReportKeep, KeepAsync).RequireAuthorization(Permissions.ImportData).ExcludeFromDescription().DisableAntiforgery();

    private static async Task<SeeOther> KeepAsync(HttpContext context, ReportShelf shelf, Analyst analyst, IAntiforgery forgery, CancellationToken cancellationToken)
    {
        var preferences = Preferences.Of(context.Request);
        var back = new SeeOther(AppUrls.Page(AppUrls.Reports, preferences.ForLinks));
        if (!context.Request.HasFormContentType || !await forgery.IsRequestValidAsync(context)) return back;
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var from = form["from_report"].ToString();
        Report? report = null;
        if (TemplateCatalog.Find(from) is { } template)
        {
            var question = QuestionParameters.Read(form.Where(pair => QuestionParameters.All.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))).Value ?? new();
            var resolved = await analyst.ResolveAsync(question, cancellationToken);
            if (resolved.Value is { } about) report = ReportFilling.Of(template, question with { Programme = about.Programme.Id }, preferences.Language);
        }
        else
        {
            report = (await shelf.FindAsync(from, null, cancellationToken))?.Report;
        }

        if (report is null) return back;
        var kept = await shelf.KeepAsync(report, Actors.Of(context.User), cancellationToken);
        return new(AppUrls.ReportEdit(kept.Id, preferences.ForLinks));
    }
}
