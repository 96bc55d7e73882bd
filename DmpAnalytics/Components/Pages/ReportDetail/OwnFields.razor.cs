using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Reports;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.ReportDetail;

/// <summary>What a block asks otherwise than its report.</summary>
public sealed partial class OwnFields
{
    [Parameter, EditorRequired]
    public required ReportBlock Block { get; set; }

    [Parameter, EditorRequired]
    public required Report Report { get; set; }

    [Parameter, EditorRequired]
    public required ReferenceData Reference { get; set; }

    [Parameter, EditorRequired]
    public Language Language { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<ReportBlock> OnChange { get; set; }

    private Question Own => Block.Parameters;

    private string Programme => Own.Programme ?? Report.Parameters.Programme ?? "";

    private Task Set(Question question) => OnChange.InvokeAsync(Block with { Parameters = question });

    private static string? Or(ChangeEventArgs said) => said.Value is string { Length: > 0 } text ? text : null;

    private static Period? Date(ChangeEventArgs said) => Period.TryParse(Or(said) ?? "", out var period) ? period : null;

    private static int? Year(ChangeEventArgs said) => int.TryParse(Or(said), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static string? Day(DateOnly? day) => day is { } known ? Period.OfDay(known).Text : null;

    private string Text(string key) => Words.Get("ReportPages", key, Language);
}
