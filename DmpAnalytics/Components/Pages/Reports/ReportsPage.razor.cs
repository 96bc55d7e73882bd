using DmpAnalytics.Accounts;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Reports;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Reports;

/// <summary>The reports one can begin with, and those that are kept: the approved ones for everybody, all for those who work on them.</summary>
public partial class ReportsPage
{
    private readonly List<(SavedReport Report, string Title)> shown = [];

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private ReportShelf Shelf { get; set; } = null!;

    [Inject]
    private ReportFilling Filling { get; set; } = null!;

    private Language Language => Preferences.Language;

    protected override async Task OnInitializedAsync()
    {
        var seesAll = Permissions.IsGranted(HttpContext.User, Permissions.ReadImports);
        foreach (var report in await Shelf.ListAsync(HttpContext.RequestAborted))
        {
            var read = seesAll ? report : await Shelf.ApprovedAsync(report.Stored.Id, HttpContext.RequestAborted);
            if (read is null) continue;
            var title = read.Report is { } said ? await Filling.TitleAsync(said, HttpContext.RequestAborted) : read.Stored.Title;
            shown.Add((read, title));
        }
    }

    private string StateOf(SavedReport report) => Text(
        report.Stored.Approved is not { } approved ? "state.draft" : approved == report.Stored.Latest ? "state.approved" : "state.newer");

    private string OfTemplate(ReportTemplate template, string key) => Words.Get("ReportTemplates", $"{template.Id}.{key}", Language);

    private string Text(string key) => Words.Get("ReportPages", key, Language);
}
