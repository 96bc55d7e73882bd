using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Reports;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.ReportDetail;

/// <summary>The title, language and question of a report.</summary>
public sealed partial class ReportSettings
{
    [Parameter, EditorRequired]
    public required Report Report { get; set; }

    [Parameter, EditorRequired]
    public required ReferenceData Reference { get; set; }

    [Parameter, EditorRequired]
    public Language Language { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<Report> OnChange { get; set; }

    private Question Question => Report.Parameters;

    private Task Set(Report report) => OnChange.InvokeAsync(report);

    private Task SetQuestion(Question question) => Set(Report with { Parameters = question });

    private static string Said(ChangeEventArgs said) => said.Value as string ?? "";

    private static string? Or(ChangeEventArgs said) => Said(said) is { Length: > 0 } text ? text : null;

    private static Period? Period(ChangeEventArgs said) => Domain.Period.TryParse(Said(said), out var period) ? period : null;

    private static int? Year(ChangeEventArgs said) => int.TryParse(Said(said), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static string? Day(DateOnly? day) => day is { } known ? Domain.Period.OfDay(known).Text : null;

    private string Text(string key) => Words.Get("ReportPages", key, Language);
}
