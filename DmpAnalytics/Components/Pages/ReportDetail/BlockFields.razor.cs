using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Reports;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.ReportDetail;

/// <summary>What can be said of one block: its text, number, chart or columns, and what it asks otherwise than its report.</summary>
public sealed partial class BlockFields
{
    private string picked = "cost_per_dossier";
    private DateOnly? pickedAt;

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

    /// <summary>Indicators, then the measures that stand at a date and of which the programme has dossiers or accounts.</summary>
    private IEnumerable<(string Id, string Name)> Numbers =>
    [
        .. IndicatorCatalog.All.Select(definition => definition.Id).Distinct().Select(id => (id, IndicatorText.Name(id, Language))),
        .. Reference.Measures.Where(measure => measure.IsAtDate).Select(measure => (measure.Id, measure.Name.Set(Language))),
        ("cost", Text("number.cost")),
        ("counted", Text("number.counted")),
    ];

    private Task Set(ReportBlock block) => OnChange.InvokeAsync(block);

    private string Inserted(string markdown)
    {
        var number = LiveText.Write(picked, new() { At = pickedAt is { } day ? Period.OfDay(day) : null });
        return markdown.Length == 0 || char.IsWhiteSpace(markdown[^1]) ? markdown + number : $"{markdown} {number}";
    }

    private static ImmutableArray<string> Toggled(ImmutableArray<string> ids, string id, bool isIn) => isIn ? ids.Add(id) : ids.Remove(id);

    private static string Said(ChangeEventArgs said) => said.Value as string ?? "";

    private string Text(string key) => Words.Get("ReportPages", key, Language);
}
