using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Schedules;
using DmpAnalytics.Reports.Schedules;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Reports;

/// <summary>The files of a report that are written unattended: what became of them, and, for who may write reports, how to set them up.</summary>
public sealed partial class ReportSchedules
{
    private readonly List<(ReportSchedule Schedule, string About)> shown = [];

    /// <summary>The template, or the report.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>What the page shows of a template.</summary>
    [Parameter, EditorRequired]
    public required Question Question { get; set; }

    [Parameter, EditorRequired]
    public required Preferences Preferences { get; set; }

    [Parameter]
    public bool MayWrite { get; set; }

    /// <summary>The title of the report that is shown.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What came of the last act, by its code; empty where there was none.</summary>
    [Parameter]
    public string Outcome { get; set; } = "";

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    private ScheduleDesk Desk { get; set; } = null!;

    [Inject]
    private ScheduleOptions Options { get; set; } = null!;

    [Inject]
    private ReportFilling Filling { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private Language Language => Preferences.Language;

    private string Told => ScheduleEndpoints.Outcomes.Contains(Outcome) ? Text("told." + Outcome) : "";

    private IEnumerable<KeyValuePair<string, string>> Fields => QuestionParameters.Write(Question).Append(new("report", Id));

    protected override async Task OnInitializedAsync()
    {
        foreach (var schedule in await Desk.ListAsync(Id, HttpContext.RequestAborted))
        {
            var about = TemplateCatalog.Find(Id) is { } template
                ? await Filling.TitleAsync(ReportFilling.Of(template, schedule.Parameters, schedule.Language ?? Language), HttpContext.RequestAborted)
                : Title;
            shown.Add((schedule, about));
        }
    }

    private string OfFormat(string extension) => Words.Get("Reports", "format." + extension, Language);

    private string Text(string key) => Words.Get("Schedules", key, Language);
}
