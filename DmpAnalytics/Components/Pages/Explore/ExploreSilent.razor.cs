using System.Collections.Immutable;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Explore;

/// <summary>The lines that answer nowhere, each with its reason and what would answer.</summary>
public partial class ExploreSilent
{
    [Parameter, EditorRequired]
    public ImmutableArray<ExploreLine> Lines { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private List<(ExploreLine Line, Reason Reason)> Silent =>
        [.. Lines.Where(line => line.Series.Points.All(point => !point.Result.HasValue)).Select(line => (line, line.Series.Points[^1].Result.Reason!))];
}
