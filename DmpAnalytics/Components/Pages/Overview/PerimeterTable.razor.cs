using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Overview;

/// <summary>The same question under each perimeter, wholes before their parts, with the reason where there is no cost.</summary>
public partial class PerimeterTable
{
    [Parameter, EditorRequired]
    public ImmutableArray<PerimeterRow> Rows { get; set; }

    [Parameter, EditorRequired]
    public required ResolvedQuestion Resolved { get; set; }

    [Parameter, EditorRequired]
    public required Question Question { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public required Preferences Preferences { get; set; }

    private Language Language => Preferences.Language;

    private string SaidOf(Result result) => result switch
    {
        { Reason: { } reason } => ReasonText.Sentence(reason, Reference, Language),
        { IsPale: true } => $"{ResultText.PaleShort(result, Language)} · {ResultText.Doubt(result, Language)}",
        _ => ResultText.Doubt(result, Language),
    };

    private string Text(string key) => Words.Get("Overview", key, Language);
}
