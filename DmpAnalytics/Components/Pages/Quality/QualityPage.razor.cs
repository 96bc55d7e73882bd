using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Checks;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Quality;

/// <summary>
/// What can hardly be true among the stored statements, by rule and programme, each with its figures; then the amounts that were
/// not chosen. The page is rendered from its address; only the filters have a circuit.
/// </summary>
public partial class QualityPage
{
    private QualityData? data;
    private string query = "";

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    [Inject]
    private QualityReader Reader { get; set; } = null!;

    [Inject]
    private CheckOptions Options { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Language Language => Preferences.Language;

    /// <summary>The finding: how many warnings, of what.</summary>
    private string Title
    {
        get
        {
            var warnings = data!.All.Count(finding => finding.Severity == FindingSeverity.Warning);
            return warnings == 0
                ? Text("title.none")
                : Words.Format("Quality", "title", Language, Formats.Number(warnings, Language), Formats.Number(data.All.Count - warnings, Language));
        }
    }

    private string Shown => Words.Format(
        "Quality", "shown", Language, Formats.Number(data!.Shown, Language), Formats.Number(data.All.Count, Language));

    private string Cleared => new QualityState { Language = data!.State.Language }.ToAddress();

    protected override async Task OnInitializedAsync()
    {
        var request = HttpContext.Request;
        var read = await Reader.ReadAsync(
            from parameter in request.Query from value in parameter.Value select KeyValuePair.Create(parameter.Key, value ?? ""), HttpContext.RequestAborted);
        if (PageQuestion.HasEmptyParameters(request))
        {
            Navigation.NavigateTo(read.State.ToAddress());
            return;
        }

        data = read;
        query = new Uri("http://host" + read.State.ToAddress()).Query;
    }

    private string MethodOf(string rule) => $"{AppUrls.With(AppUrls.Method, [], Preferences.ForLinks)}#{rule}";

    /// <summary>The thresholds now in force; they are settings.</summary>
    private string ThresholdsOf(string rule) => string.Join(" ", Thresholds.Of(rule, Options)
        .Select(threshold => Words.Format("Quality", "threshold." + threshold.Name, Language, Formats.Number(threshold.Value, Language))));

    private string Text(string key) => Words.Get("Quality", key, Language);
}
