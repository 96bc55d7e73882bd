using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.OutputCaching;

namespace DmpAnalytics.Components.Pages.Reports;

/// <summary>The reports one can begin with.</summary>
[OutputCache(PolicyName = ReadingPage.Policy)]
public partial class ReportsPage
{
    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    private string OfTemplate(ReportTemplate template, string key) => Words.Get("ReportTemplates", $"{template.Id}.{key}", Language);

    private string Text(string key) => Words.Get("ReportPages", key, Language);
}
