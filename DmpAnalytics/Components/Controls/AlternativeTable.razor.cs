using System.Collections.Immutable;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>Figures that do not count: rivals, or those set aside, each with its reason and what stands instead.</summary>
public partial class AlternativeTable
{
    [Parameter, EditorRequired]
    public ImmutableArray<Alternative> Alternatives { get; set; }

    [Parameter, EditorRequired]
    public required string Caption { get; set; }

    [CascadingParameter]
    public Preferences? Preferences { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private string Text(string key) => Words.Get("Lineage", key, Language);
}
