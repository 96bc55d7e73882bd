using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Reports;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.ReportDetail;

/// <summary>Where a report is written and approved. Every saving is a version, so whoever comes back finds what he left.</summary>
public partial class ReportEditPage
{
    private bool isThere;

    [Parameter]
    public required string Id { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private ReportShelf Shelf { get; set; } = null!;

    private Language Language => Preferences.Language;

    private string Root => $"{HttpContext.Request.Scheme}://{HttpContext.Request.Host}";

    protected override async Task OnInitializedAsync() => isThere = await Shelf.FindAsync(Id, null, HttpContext.RequestAborted) is not null;

    private string Text(string key) => Words.Get("ReportPages", key, Language);
}
