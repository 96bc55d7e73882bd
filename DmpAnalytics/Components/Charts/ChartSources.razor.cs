using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Charts;

/// <summary>The line of sources under a chart: the most trusted ones, the others unfold.</summary>
public partial class ChartSources
{
    private const int Shown = 3;

    [Parameter, EditorRequired]
    public required ImmutableArray<Source> Sources { get; set; }

    [Parameter, EditorRequired]
    public required Language Language { get; set; }

    /// <summary>Links leave the frame.</summary>
    [Parameter]
    public bool IsFramed { get; set; }

    private string Name(Source source)
    {
        var title = source.TitleIsOurs ? $"[{source.Title}]" : source.Title;
        return source.Published is { } published ? $"{source.Publisher}, {title}, {Formats.Period(published, Language)}" : $"{source.Publisher}, {title}";
    }

    private string Text(string key) => Words.Get("Charts", key, Language);
}
