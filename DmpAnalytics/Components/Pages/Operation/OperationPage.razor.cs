using DmpAnalytics.Analysis.Operation;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Operation;

/// <summary>How the program runs, for administrators: what it needs and what it counted since its start.</summary>
public partial class OperationPage
{
    private OperationReport? report;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private OperationDesk Desk { get; set; } = null!;

    private Language Language => Preferences.Language;

    private DependencyState Worst => report!.Dependencies.Max(each => each.State);

    protected override async Task OnInitializedAsync() => report = await Desk.LookAsync(HttpContext.RequestAborted);

    private string Text(string key) => Words.Get("Operation", key, Language);
}
