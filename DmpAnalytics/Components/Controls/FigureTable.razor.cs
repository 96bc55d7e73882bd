using System.Collections.Immutable;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>The figures behind a value: as published, what each did and counts for, its source, file and line.</summary>
public partial class FigureTable
{
    [Parameter, EditorRequired]
    public ImmutableArray<FigureUse> Uses { get; set; }

    /// <summary>The unit of the value, in which contributions are.</summary>
    [Parameter, EditorRequired]
    public required string Unit { get; set; }

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
